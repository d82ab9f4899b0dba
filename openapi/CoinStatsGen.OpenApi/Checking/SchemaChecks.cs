using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>
/// The checks of a document, made when they are asked for. A schema of the model is found again by its place in the text: the model
/// says what a schema means for code, the text says all that it asks of a value.
/// </summary>
/// <param name="document">The text the model was read from.</param>
internal sealed class SchemaChecks(string document)
{
    private readonly object _lock = new();
    private readonly Dictionary<int, SchemaCheck> _known = [];
    private SchemaRuleReader? _reader;
    private JsonValue _root;

    /// <summary>The check of a schema; one that stands in no text asks for nothing.</summary>
    public SchemaCheck Of(ApiSchema schema)
    {
        lock (_lock)
        {
            var reader = Reader();
            var offset = schema.Position.Line > 0 ? schema.Position.Offset : -1;
            if (!_known.TryGetValue(offset, out var check))
            {
                _known[offset] = check = new(offset < 0 ? reader.Read(default) : Read(reader, _root.At(offset), schema));
            }

            return check;
        }
    }

    /// <summary>Holds a value of the document itself against a schema of it, both named by their pointers.</summary>
    public IReadOnlyList<SchemaFinding> CheckAt(string value, string schema, SchemaCheckOptions options)
    {
        lock (_lock)
        {
            var reader = Reader();
            return JsonPointer.TryResolve(_root, value, out var found) && JsonPointer.TryResolve(_root, schema, out var shape)
                ? new SchemaCheck(reader.Read(shape)).Check(found, options)
                : [];
        }
    }

    private SchemaRuleReader Reader()
    {
        if (_reader is null)
        {
            _root = JsonReader.Parse(document).Value ?? throw new ArgumentException("The document is not JSON.", nameof(document));
            _reader = new(_root);
        }

        return _reader;
    }

    // Where nothing stands beside a reference, the model's place is that of its text.
    private SchemaRules Read(SchemaRuleReader reader, JsonValue value, ApiSchema schema) =>
        value.Kind != JsonKind.String ? reader.Read(value)
        : schema is ReferenceSchema named
        && JsonPointer.TryResolve(_root, "/components/schemas/" + PointerToken.Escape(named.Name), out var target)
            ? reader.Read(target)
        : reader.ReadReference(value);
}
