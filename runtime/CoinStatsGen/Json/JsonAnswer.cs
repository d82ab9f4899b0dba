using CoinStats.Http;

namespace CoinStats.Json;

/// <summary>Reads the JSON of an answer as its call wants it: strictly or not, watched or not.</summary>
internal static class JsonAnswer
{
    /// <summary>Reads it.</summary>
    /// <param name="utf8">The whole answer.</param>
    /// <param name="reader">Reads the value.</param>
    /// <param name="call">The call it belongs to.</param>
    /// <param name="drift">Who watches; <see langword="null"/>: nobody.</param>
    /// <param name="unreadable">What was left out.</param>
    /// <exception cref="CoinStatsJsonException">It cannot be read.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonValueReader<T> reader, ApiCall call, DriftObserver? drift, out IReadOnlyList<UnreadableValue> unreadable)
    {
        unreadable = [];
        if (drift is null && !call.IsLenient)
        {
            return Read(new JsonScanner(utf8), reader);
        }

        var notes = new JsonNotes(call.IsLenient);
        try
        {
            T value = Read(new JsonScanner(utf8, notes), reader);
            if (notes.HasUnreadable)
            {
                unreadable = Redacted(notes.FindUnreadable(utf8), call);
                call.Settings.Log.Unreadable(call.Operation.Id, unreadable.Count, unreadable[0].JsonPath);
            }

            return value;
        }
        catch (CoinStatsJsonException e) when (notes.IsTrying)
        {
            e.Locate(JsonErrorLocator.PathOf(utf8, e.ByteOffset));
            throw;
        }
        finally
        {
            drift?.Observe(call.Operation, notes, utf8, call.Settings.Credential.Redactor);
        }
    }

    private static T Read<T>(JsonScanner scanner, JsonValueReader<T> reader)
    {
        T value = reader(ref scanner);
        scanner.ReadEnd();
        return value;
    }

    private static UnreadableValue[] Redacted(IReadOnlyList<UnreadableValue> values, ApiCall call)
    {
        var redactor = call.Settings.Credential.Redactor;
        return [.. values.Select(v => new UnreadableValue(redactor.Redact(v.JsonPath), v.ByteOffset, redactor.Redact(v.Reason), redactor.Redact(v.Raw)))];
    }
}
