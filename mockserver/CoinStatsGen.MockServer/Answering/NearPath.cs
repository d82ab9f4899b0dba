using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Answering;

/// <summary>
/// Finds the path of the document that a caller may have meant: the same but for letter case, slashes at its end, or the version.
/// </summary>
internal static class NearPath
{
    /// <summary>The path template; null where none is near.</summary>
    public static string? Of(CompiledDocument document, string path)
    {
        var sent = path.TrimEnd('/').Split('/');
        return Array
            .Find(document.Operations, o =>
                IsNear(o.PathTemplate, sent)
                || (document.CommonPrefix.Length > 0 && IsNear(o.PathTemplate[document.CommonPrefix.Length..], sent))
            )
            ?.PathTemplate;
    }

    private static bool IsNear(string template, string[] sent)
    {
        var segments = template.TrimEnd('/').Split('/');
        if (segments.Length != sent.Length)
        {
            return false;
        }

        for (var i = 0; i < segments.Length; i++)
        {
            if (
                PathTemplate.Parse(segments[i]).Names.Length == 0
                    ? !segments[i].Equals(sent[i], StringComparison.OrdinalIgnoreCase)
                    : sent[i].Length == 0
            )
            {
                return false;
            }
        }

        return true;
    }
}
