using System.Reflection;
using System.Runtime.Loader;
using CoinStats;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.SpecTool.Check;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>The client of a document, generated, compiled and loaded; unloaded with this.</summary>
internal sealed class ClientAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;

    private ClientAssembly(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        _assembly = assembly;
    }

    /// <summary>Compiles; the faults are empty where the client is there.</summary>
    public static (ClientAssembly? Client, IReadOnlyList<string> Faults) Build(
        string name,
        string document,
        CancellationToken cancellationToken
    )
    {
        var (run, output) = CompileCheck.Generate(name, document, cancellationToken);
        if (run.Results.FirstOrDefault(static result => result.Exception is not null).Exception is { } exception)
        {
            return (null, [$"The generator failed: {exception.Message}"]);
        }

        using var image = new MemoryStream();
        var emitted = output.Emit(image, cancellationToken: cancellationToken);
        if (!emitted.Success)
        {
            return (
                null,
                [.. emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString())]
            );
        }

        image.Position = 0;
        var context = new AssemblyLoadContext(name, isCollectible: true);
        return (new ClientAssembly(context, context.LoadFromStream(image)), []);
    }

    /// <summary>
    /// A client over a transport, with a secret for every security scheme. It reads strictly and sends nothing twice: what the tolerance of
    /// an application would cover is to be seen.
    /// </summary>
    /// <param name="http">The transport.</param>
    /// <param name="schemes">The security schemes of the document.</param>
    public object Create(HttpClient http, IEnumerable<ApiSecurityScheme> schemes)
    {
        var constructor = _assembly
            .GetType("CoinStats.CoinStatsClient", throwOnError: true)!
            .GetConstructors()
            .Single(static candidate => candidate.GetParameters() is [{ ParameterType.Name: nameof(HttpClient) }, _, ..]);
        object?[] rest = [.. constructor.GetParameters().Skip(2).Select(static parameter => parameter.DefaultValue)];
        var options = (CoinStatsClientOptions)Activator.CreateInstance(constructor.GetParameters()[1].ParameterType)!;
        options.BaseAddress = http.BaseAddress;
        options.Reading = ResponseReading.Strict;
        options.MaxResponseBytes = 1 << 30;
        options.Retry.MaxRetries = 0;
        options.RateLimit.IsEnabled = false;
        foreach (var scheme in schemes)
        {
            Identify(options, scheme);
        }

        return constructor.Invoke([http, options, .. rest]);
    }

    private static void Identify(CoinStatsClientOptions options, ApiSecurityScheme scheme)
    {
        switch (scheme.Type)
        {
            case "apiKey":
                options.ApiKey = "a-key";
                break;
            case "http" when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase):
                (options.UserName, options.Password) = ("a-user", "a-password");
                break;
            case "mutualTLS":
                break;
            default:
                options.BearerToken = "a-token";
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
