using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Answering;

/// <summary>The header <c>X-Mock-Warning</c>: what is odd about a request that was answered all the same.</summary>
internal static class WarningHeader
{
    /// <summary>Name of the header.</summary>
    public const string Name = "X-Mock-Warning";

    private const int MaxLength = 1000;
    private const string Cut = "...";

    /// <summary>Tells the warning in the answer; the answer itself where there is nothing to tell.</summary>
    public static MockReply AddTo(MockReply reply, string? warning) =>
        warning is null ? reply : reply.With(new HeaderField(Name, OneLine(warning)));

    // A header is one line of printable ASCII, whatever names a caller or a document uses.
    private static string OneLine(string warning)
    {
        var text = string.Concat(warning.Select(c => c is >= ' ' and <= '~' ? c : '?'));
        return text.Length <= MaxLength ? text : text[..(MaxLength - Cut.Length)] + Cut;
    }
}
