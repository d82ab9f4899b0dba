using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoinStatsGen.SpecTool.Commands;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoinStatsGen.SpecTool.Json;

/// <summary>
/// Reads YAML into a JSON tree, by the core schema of YAML 1.2. Works on the parser's events and counts what aliases unfold to,
/// so that a hostile document ends in a message.
/// </summary>
internal sealed partial class YamlText
{
    private const int MaxDepth = 512;
    private const int MaxNodes = 1_000_000;

    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, (JsonNode? Node, int Size)> _anchors = [];
    private int _nodes;

    private YamlText(TextReader text) => _parser = new Parser(text);

    public static JsonNode? Parse(SourceText source)
    {
        try
        {
            return Read(source, source.Text);
        }
        catch (YamlException exception)
        {
            return Reread(source, exception);
        }
    }

    private static JsonNode? Read(SourceText source, string text)
    {
        var yaml = new YamlText(new StringReader(text));
        yaml._parser.Consume<StreamStart>();
        return yaml._parser.TryConsume<DocumentStart>(out _)
            ? yaml.Node(0)
            : throw new ToolException($"{source.Name}: the document is empty.");
    }

    // YamlDotNet refuses block text that starts with lines of nothing but spaces; other readers, and so published documents, do not.
    private static JsonNode? Reread(SourceText source, YamlException first)
    {
        try
        {
            return Read(source, BlankLine().Replace(source.Text, ""));
        }
        catch (YamlException)
        {
            var exception = first;
            throw new ToolException(
                $"{source.Name}({exception.Start.Line},{exception.Start.Column}): {exception.InnerException?.Message ?? exception.Message}"
            );
        }
    }

    private JsonNode? Node(int depth)
    {
        var next = _parser.Current ?? throw new YamlException("the document ends too early.");
        if (depth > MaxDepth)
        {
            throw Fault(next, $"nested deeper than {MaxDepth}");
        }

        Count(next, 1);
        var before = _nodes;
        switch (next)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                return Alias(alias);
            case Scalar scalar:
                _parser.MoveNext();
                return Keep(scalar.Anchor, YamlScalar.ToJson(scalar), before);
            case SequenceStart sequence:
                _parser.MoveNext();
                return Keep(sequence.Anchor, Sequence(depth), before);
            case MappingStart mapping:
                _parser.MoveNext();
                return Keep(mapping.Anchor, Mapping(depth), before);
            default:
                throw Fault(next, $"unexpected {next.GetType().Name}");
        }
    }

    private JsonArray Sequence(int depth)
    {
        var items = new JsonArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return items;
    }

    private JsonObject Mapping(int depth)
    {
        var members = new JsonObject();
        var merged = new List<JsonNode?>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
            {
                throw Fault(_parser.Current!, "a key is text");
            }

            var value = Node(depth + 1);
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                merged.AddRange(value is JsonArray several ? several : [value]);
            }
            else if (!members.TryAdd(key.Value, value))
            {
                throw Fault(key, $"the key {key.Value} stands twice");
            }
        }

        foreach (var (name, value) in merged.OfType<JsonObject>().SelectMany(map => map))
        {
            members.TryAdd(name, value?.DeepClone());
        }

        return members;
    }

    private JsonNode? Alias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var anchored))
        {
            throw Fault(alias, $"no anchor {alias.Value.Value} before this alias");
        }

        Count(alias, anchored.Size);
        return anchored.Node?.DeepClone();
    }

    private JsonNode? Keep(AnchorName anchor, JsonNode? node, int before)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = (node, _nodes - before + 1);
        }

        return node;
    }

    private void Count(ParsingEvent at, int nodes)
    {
        _nodes += nodes;
        if (_nodes > MaxNodes)
        {
            throw Fault(at, $"more than {MaxNodes} nodes");
        }
    }

    [GeneratedRegex("^[ \\t]+(?=\\r?$)", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BlankLine();

    private static YamlException Fault(ParsingEvent at, string message) => new(at.Start, at.End, message);
}
