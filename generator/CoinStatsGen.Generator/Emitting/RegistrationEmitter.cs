using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the registration of the client with dependency injection.</summary>
internal static class RegistrationEmitter
{
    private const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string Services = "this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services";
    private const string Configure = "global::System.Action<global::CoinStats.CoinStatsClientOptions>? configure = null";
    private const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration configuration";

    /// <summary>Emits the class.</summary>
    public static void Emit(SourceWriter writer, RegistrationFile file) =>
        writer.Line(
            $$"""
            /// <summary>Registers <see cref="{{file.ClientName}}"/> with dependency injection.</summary>
            {{KnownNames.GeneratedCode}}
            {{file.Visibility}} static class {{file.ClassName}}
            {
                /// <summary>Registers the client as a singleton, whose connections the HTTP client factory makes.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="configure">Sets key, address and limits.</param>
                /// <returns>The builder of the HTTP client, for message handlers and the like.</returns>
                public static {{Builder}} Add{{file.ClientName}}({{Services}}, {{Configure}})
                    => {{Call(file, "Add", "null, configure")}};

                /// <summary>Registers one of several clients under a key, which is also the name of its options.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="key">The key.</param>
                /// <param name="configure">Sets key, address and limits.</param>
                /// <returns>The builder of the HTTP client, for message handlers and the like.</returns>
                public static {{Builder}} Add{{file.ClientName}}({{Services}}, string key, {{Configure}})
                    => {{Call(file, "Add", "key, configure")}};

                /// <summary>Registers the client with options from configuration, read without reflection: after native compilation too.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="configuration">The section whose values are called as the options are: <c>ApiKey</c>, <c>Retry:MaxRetries</c>.</param>
                /// <returns>The builder of the HTTP client, for message handlers and the like.</returns>
                public static {{Builder}} Add{{file.ClientName}}({{Services}}, {{Configuration}})
                    => {{Call(file, "AddConfigured", "null, configuration")}};

                /// <summary>Registers one of several clients under a key, which is also the name of its options, with options from configuration.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="key">The key.</param>
                /// <param name="configuration">The section whose values are called as the options are: <c>ApiKey</c>, <c>Retry:MaxRetries</c>.</param>
                /// <returns>The builder of the HTTP client, for message handlers and the like.</returns>
                public static {{Builder}} Add{{file.ClientName}}({{Services}}, string key, {{Configuration}})
                    => {{Call(file, "AddConfigured", "key, configuration")}};
            }
            """
        );

    private static string Call(RegistrationFile file, string method, string arguments) =>
        "global::CoinStats.Http.ApiClientServices."
        + method
        + "(services, "
        + CSharpText.Literal(file.ClientName)
        + ", "
        + arguments
        + ", static (httpClient, options) => new "
        + file.ClientName
        + "(httpClient, options)"
        + (file.NeedsCredential ? ", needsCredential: true)" : ")");
}
