namespace CoinStats.Json;

/// <summary>Tells whether an answer is one of the forms in which a service says that there is nothing.</summary>
internal static class JsonEmptyForm
{
    /// <summary>No form is longer: answers of any size are told apart by their length.</summary>
    private const int MaxBytes = 256;

    /// <summary>Compares the answer with each form, white space aside.</summary>
    /// <param name="utf8">The whole answer.</param>
    /// <param name="forms">JSON without white space.</param>
    public static bool IsOneOf(ReadOnlySpan<byte> utf8, IReadOnlyList<string> forms)
    {
        if (forms.Count == 0 || utf8.Length > MaxBytes)
        {
            return false;
        }

        Span<byte> compact = stackalloc byte[MaxBytes];
        var length = 0;
        var inString = false;
        for (var i = 0; i < utf8.Length; i++)
        {
            var next = utf8[i];
            inString ^= next == '"' && (i == 0 || utf8[i - 1] != '\\');
            if (inString || next is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                compact[length++] = next;
            }
        }

        foreach (var form in forms)
        {
            if (form.Length == length && System.Text.Ascii.Equals(compact[..length], form))
            {
                return true;
            }
        }

        return false;
    }
}
