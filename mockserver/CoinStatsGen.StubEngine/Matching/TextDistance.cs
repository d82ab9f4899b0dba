namespace CoinStats.StubEngine.Matching;

/// <summary>How unlike two texts are, from 0 (the same) to 1. Long texts are compared by their beginnings: a hint needs no more.</summary>
internal static class TextDistance
{
    private const int MaxLength = 512;

    /// <summary>Normalised Levenshtein distance.</summary>
    public static double Of(string? expected, string? actual)
    {
        if (string.IsNullOrEmpty(actual) || string.IsNullOrEmpty(expected))
        {
            return string.IsNullOrEmpty(actual) && string.IsNullOrEmpty(expected) ? 0 : 1;
        }

        var left = expected.Length > MaxLength ? expected.AsSpan(0, MaxLength) : expected;
        var right = actual.Length > MaxLength ? actual.AsSpan(0, MaxLength) : actual;
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return (double)row[right.Length] / Math.Max(left.Length, right.Length);
    }
}
