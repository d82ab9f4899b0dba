using System.Reflection;
using System.Runtime.Loader;
using CoinStats;
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
    /// A client over a transport. It reads strictly and sends nothing twice: what the tolerance of an application would cover is to be
    /// seen.
    /// </summary>
    public object Create(HttpClient http)
    {
        var constructor = _assembly
            .GetType("CoinStats.CoinStatsClient", throwOnError: true)!
            .GetConstructors()
            .Single(static candidate => candidate.GetParameters() is [{ ParameterType.Name: nameof(HttpClient) }, _, ..]);
        object?[] rest = [.. constructor.GetParameters().Skip(2).Select(static parameter => parameter.DefaultValue)];
        try
        {
            return constructor.Invoke([http, Options(constructor, http, static options => options.ApiKey = "a-key"), .. rest]);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException)
        {
            // The document takes no key: a token is always taken.
            return constructor.Invoke([http, Options(constructor, http, static options => options.BearerToken = "a-token"), .. rest]);
        }
    }

    private static CoinStatsClientOptions Options(ConstructorInfo constructor, HttpClient http, Action<CoinStatsClientOptions> identify)
    {
        var options = (CoinStatsClientOptions)Activator.CreateInstance(constructor.GetParameters()[1].ParameterType)!;
        options.BaseAddress = http.BaseAddress;
        options.Reading = ResponseReading.Strict;
        options.MaxResponseBytes = 1 << 30;
        options.Retry.MaxRetries = 0;
        options.RateLimit.IsEnabled = false;
        identify(options);
        return options;
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
