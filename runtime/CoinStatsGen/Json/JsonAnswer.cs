using CoinStats.Http;

namespace CoinStats.Json;

/// <summary>Reads the JSON of an answer as its call wants it: tolerantly or strictly, watched or not.</summary>
internal static class JsonAnswer
{
    /// <summary>Reads it.</summary>
    /// <param name="utf8">The whole answer.</param>
    /// <param name="reader">Reads the value.</param>
    /// <param name="call">The call it belongs to.</param>
    /// <param name="drift">Who watches; <see langword="null"/>: nobody.</param>
    /// <param name="gaps">What was missing.</param>
    /// <exception cref="CoinStatsJsonException">It cannot be read.</exception>
    public static T Read<T>(
        ReadOnlySpan<byte> utf8,
        JsonValueReader<T> reader,
        ApiCall call,
        DriftObserver? drift,
        out IReadOnlyList<ResponseGap> gaps
    )
    {
        gaps = [];
        drift?.CountAnswer();
        if (JsonEmptyForm.IsOneOf(utf8, call.Operation.EmptyForms))
        {
            return JsonEmpty.Answer(reader);
        }

        var scanner = new JsonScanner(utf8, ReadingOf(call, drift));
        try
        {
            var value = reader(ref scanner);
            scanner.ReadEnd();
            gaps = ResponseGaps.Tell(call, drift, scanner.Notes, utf8, "$");
            return value;
        }
        catch (CoinStatsJsonException) when (scanner.Notes is { } notes)
        {
            ResponseGaps.Observe(call, drift, notes, utf8, "$");
            throw;
        }
    }

    /// <summary>How the scanner of a call takes what the document does not promise.</summary>
    public static JsonReading ReadingOf(ApiCall call, DriftObserver? drift) =>
        (call.Reading == ResponseReading.Tolerant ? JsonReading.Tolerant : JsonReading.Strict)
        | (drift is null ? JsonReading.Strict : JsonReading.Watched);
}
