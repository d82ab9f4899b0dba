using System.ComponentModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoinStats.Http;

/// <summary>Registers a generated client; the emitted <c>Add…Client</c> methods are a call of this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiClientServices
{
    /// <summary>The client whose options are the unnamed ones.</summary>
    private const string DefaultClient = "CoinStatsClient";

    /// <summary>Registers a client whose options are read from configuration, without reflection.</summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="clientName">The client's name in the project.</param>
    /// <param name="key">The key of a keyed client, which is also the name of its options; <see langword="null"/>: not keyed.</param>
    /// <param name="configuration">The section whose values are called as the options are.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="needsCredential">Whether the document asks for a credential.</param>
    /// <returns>The builder, for further handlers.</returns>
    public static IHttpClientBuilder AddConfigured<TClient>(
        IServiceCollection services,
        string clientName,
        string? key,
        IConfiguration configuration,
        Func<HttpClient, CoinStatsClientOptions, TClient> create,
        bool needsCredential = false
    )
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, clientName, key, options => ConfiguredOptions.Read(configuration, options), create, needsCredential);
    }

    /// <summary>
    /// Registers a client as a singleton, sending through <see cref="IHttpClientFactory"/>. Its options are checked when the host starts.
    /// </summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="clientName">The client's name in the project.</param>
    /// <param name="key">The key of a keyed client, which is also the name of its options; <see langword="null"/>: not keyed.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="needsCredential">Whether the document asks for a credential.</param>
    /// <returns>The builder, for further handlers.</returns>
    public static IHttpClientBuilder Add<TClient>(
        IServiceCollection services,
        string clientName,
        string? key,
        Action<CoinStatsClientOptions>? configure,
        Func<HttpClient, CoinStatsClientOptions, TClient> create,
        bool needsCredential = false
    )
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(clientName);
        ArgumentNullException.ThrowIfNull(create);
        var optionsName = key ?? (clientName == DefaultClient ? Options.DefaultName : clientName);
        var httpName = key is null ? clientName : $"{clientName}:{key}";
        services.AddSingleton(new ClientRegistration(httpName, optionsName));
        var options = services.AddOptions<CoinStatsClientOptions>(optionsName);
        options.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<CoinStatsClientOptions>, CoinStatsClientOptionsValidator>()
        );
        if (needsCredential)
        {
            options.Services.AddSingleton<IValidateOptions<CoinStatsClientOptions>>(new CredentialValidator(optionsName, clientName));
        }

        options.ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.PostConfigure<IServiceProvider>(
            static (settings, provider) => settings.LoggerFactory ??= provider.GetService<ILoggerFactory>()
        );
        TClient Create(IServiceProvider provider) =>
            create(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName),
                provider.GetRequiredService<IOptionsMonitor<CoinStatsClientOptions>>().Get(optionsName)
            );
        if (key is null)
        {
            services.TryAddSingleton(Create);
        }
        else
        {
            services.TryAddKeyedSingleton(key, (provider, _) => Create(provider));
        }

        // The client lives as long as the host. The factory need not renew its handler: the handler renews its connections.
        return services
            .AddHttpClient(httpName, static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => ApiTransport.CreateHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) => InheritedResilience.TakeOff(handlers, httpName, provider))
            .RedactLoggedHeaders(static _ => true);
    }
}
