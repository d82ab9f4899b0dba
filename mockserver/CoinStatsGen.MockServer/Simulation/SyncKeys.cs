using System.Text.Json;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>Finds out what a request wants synced, by the subjects of the document.</summary>
/// <param name="subjects">The document's subjects, in order: the first that a request names counts.</param>
internal sealed class SyncKeys(IReadOnlyList<SyncSubject> subjects)
{
    private const string Everything = "*";
    private const string Anything = "+";

    /// <summary>What a request is about; one key at least.</summary>
    public List<SyncKey> Of(MockRequest request)
    {
        foreach (var subject in subjects)
        {
            var keys = Listed(subject, request);
            if (keys.Count == 0 && RequestValues.List(request, subject.Name) is { Count: > 0 } ids)
            {
                var scopes = subject.Scope.SelectMany(name => RequestValues.List(request, name)).ToList();
                keys.AddRange(
                    ids.SelectMany(id => scopes.Count == 0 ? [Key(subject, null, id)] : scopes.Select(scope => Key(subject, scope, id)))
                );
            }

            if (keys.Count > 0)
            {
                return keys;
            }
        }

        // Without an id it is about all of them together.
        return [new SyncKey(Everything, Anything, null)];
    }

    /// <summary>The key of an id that an answer tells; null where the document has no subject of the name.</summary>
    public SyncKey? Of(string name, string id) =>
        subjects.FirstOrDefault(s => s.Name == name) is { } subject ? Key(subject, null, id) : null;

    private static List<SyncKey> Listed(SyncSubject subject, MockRequest request)
    {
        if (subject.List is not { Length: > 0 } list)
        {
            return [];
        }

        var keys = RequestValues.List(request, list).ConvertAll(text => Key(subject, text));
        using var json = RequestValues.Body(request.Body);
        if (
            json?.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty(list, out var items)
            && items.ValueKind == JsonValueKind.Array
        )
        {
            keys.AddRange(items.EnumerateArray().Select(item => Key(subject, item)).OfType<SyncKey>());
        }

        return keys;
    }

    private static SyncKey? Key(SyncSubject subject, JsonElement item) =>
        item.ValueKind switch
        {
            JsonValueKind.String => Key(subject, item.GetString()!),
            JsonValueKind.Object when Text(item, subject.Name) is { } id => Key(
                subject,
                subject.Scope.Select(name => Text(item, name)).FirstOrDefault(text => text is not null),
                id
            ),
            _ => null,
        };

    private static SyncKey Key(SyncSubject subject, string text)
    {
        var end = subject.Separator is { Length: > 0 } separator ? text.IndexOf(separator, StringComparison.Ordinal) : -1;
        return end < 0 ? Key(subject, null, text) : Key(subject, text[..end], text[(end + subject.Separator!.Length)..]);
    }

    private static SyncKey Key(SyncSubject subject, string? scope, string id) =>
        subject.Scope.Count == 0
            ? new SyncKey(id, Everything, subject.OmittedIsAll ? Anything : null)
            : new SyncKey(Scoped(scope ?? subject.All, id), Scoped(subject.All, id), null);

    private static string Scoped(string? scope, string id) => $"{scope}:{id}".ToLowerInvariant();

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
