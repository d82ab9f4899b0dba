namespace CoinStats.MockServer.Answering;

/// <summary>The CoinStats document inside this assembly. Compiled once for each seed in use, so that a server per test is cheap.</summary>
internal static class BundledDocument
{
    private static readonly Lock Gate = new();
    private static (int Seed, CompiledDocument Document)? _last;

    /// <summary>The document's text.</summary>
    public static string Text
    {
        get
        {
            using var stream = typeof(BundledDocument).Assembly.GetManifestResourceStream("openapi.json")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The document compiled under a seed.</summary>
    public static CompiledDocument Compile(int seed, CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            if (_last is not { } last || last.Seed != seed)
            {
                _last = last = (seed, CompiledDocument.Compile(Text, seed, cancellationToken));
            }

            return last.Document;
        }
    }
}
