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
    private const int MaxMended = 500;

    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, (JsonNode? Node, int Size)> _anchors = [];
    private int _nodes;

    private readonly SourceText _source;

    private YamlText(SourceText source, string text) => (_source, _parser) = (source, new Parser(new StringReader(text)));

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
        source.Warnings.Clear();
        var yaml = new YamlText(source, text);
        yaml._parser.Consume<StreamStart>();
        return yaml._parser.TryConsume<DocumentStart>(out _)
            ? yaml.Node(0)
            : throw new ToolException($"{source.Name}: the document is empty.");
    }

    // YamlDotNet refuses what other readers, and so published documents, do not: block text that starts with lines of nothing but spaces,
    // and quoted text whose further lines stand too far to the left. White space at the beginning of such lines means nothing.
    private static JsonNode? Reread(SourceText source, YamlException first)
    {
        var (text, fault) = (BlankLine().Replace(source.Text, ""), first);
        for (var mended = 0; mended < MaxMended; mended++)
        {
            try
            {
                var node = Read(source, text);
                if (mended > 0)
                {
                    source.Warnings.Add($"{At(source, first)}: {mended} lines of quoted text begin too far to the left.");
                }

                return node;
            }
            catch (YamlException exception)
            {
                fault = exception;
                if (!Message(exception).Contains("wrong indentation", StringComparison.Ordinal))
                {
                    break;
                }

                text = Indented(text, (int)exception.Start.Line, (int)exception.End.Line);
            }
        }

        fault = Message(first).Contains("wrong indentation", StringComparison.Ordinal) ? fault : first;
        throw new ToolException($"{At(source, fault)}: {Message(fault)}");
    }

    /// <summary>Moves a line behind the beginning of the text that it goes on with.</summary>
    private static string Indented(string text, int first, int line)
    {
        var lines = text.Split('\n');
        var start = lines[Math.Clamp(first - 1, 0, lines.Length - 1)];
        var at = Math.Clamp(line - 1, 0, lines.Length - 1);
        lines[at] = new string(' ', start.Length - start.TrimStart(' ', '-').Length + 1) + lines[at].TrimStart(' ');
        return string.Join('\n', lines);
    }

    private static string At(SourceText source, YamlException exception) =>
        $"{source.Name}({exception.Start.Line},{exception.Start.Column})";

    private static string Message(YamlException exception) => exception.InnerException?.Message ?? exception.Message;

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
            else
            {
                Put(members, key, value);
            }
        }

        foreach (var (name, value) in merged.OfType<JsonObject>().SelectMany(map => map))
        {
            members.TryAdd(name, value?.DeepClone());
        }

        return members;
    }

    // YAML forbids it; PyYAML, js-yaml and others take the last, and documents have it.
    private void Put(JsonObject members, Scalar key, JsonNode? value)
    {
        if (members.ContainsKey(key.Value))
        {
            _source.Warnings.Add(
                $"{_source.Name}({key.Start.Line},{key.Start.Column}): the key {key.Value} stands twice: the last one counts."
            );
        }

        members[key.Value] = value;
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
