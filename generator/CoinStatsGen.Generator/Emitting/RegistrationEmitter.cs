using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Emits the registration of the client with dependency injection.</summary>
internal static class RegistrationEmitter
{
    private const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Configure = "global::System.Action<global::CoinStats.CoinStatsClientOptions>? configure = null";

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
                public static {{Builder}} Add{{file.ClientName}}(this {{Services}} services, {{Configure}})
                    => {{Call(file, "null")}};

                /// <summary>Registers one of several clients under a key, which is also the name of its options.</summary>
                /// <param name="services">Where it is registered.</param>
                /// <param name="key">The key.</param>
                /// <param name="configure">Sets key, address and limits.</param>
                /// <returns>The builder of the HTTP client, for message handlers and the like.</returns>
                public static {{Builder}} Add{{file.ClientName}}(this {{Services}} services, string key, {{Configure}})
                    => {{Call(file, "key")}};
            }
            """
        );

    private static string Call(RegistrationFile file, string key) =>
        "global::CoinStats.Http.ApiClientServices.Add(services, "
        + CSharpText.Literal(file.ClientName)
        + ", "
        + key
        + ", configure, static (httpClient, options) => new "
        + file.ClientName
        + "(httpClient, options))";
}
