using System.Collections;
using System.Text;

namespace CoinStats.StubEngine.Templates;

/// <summary>Writes templates out. Bounded: a template cannot make a body larger than the limit.</summary>
internal sealed class TemplateRenderer(TemplateHelpers helpers)
{
    private const int MaxOutputLength = 16 * 1024 * 1024;

    /// <summary>Renders a template.</summary>
    /// <exception cref="FormatException">It cannot be read, or calls a helper that does not exist.</exception>
    public string Render(string template, TemplateScope scope)
    {
        if (!template.Contains("{{", StringComparison.Ordinal))
        {
            return template;
        }

        var output = new StringBuilder(template.Length * 2);
        Write(TemplateParser.Parse(template), scope, output);
        return output.ToString();
    }

    private void Write(TemplateNode[] nodes, TemplateScope scope, StringBuilder output)
    {
        foreach (var node in nodes)
        {
            if (output.Length > MaxOutputLength)
            {
                throw new FormatException("the template writes too much");
            }

            switch (node)
            {
                case TextNode text:
                    output.Append(text.Text);
                    break;
                case OutputNode written:
                    output.Append(TemplateValues.Text(Value(written.Call, scope)));
                    break;
                case BlockNode block:
                    WriteBlock(block, scope, output);
                    break;
            }
        }
    }

    private void WriteBlock(BlockNode block, TemplateScope scope, StringBuilder output)
    {
        var arguments = Arguments(block.Call, scope);
        switch (block.Call.Name)
        {
            case "if":
                Write(TemplateValues.IsTrue(arguments.At(0)) ? block.Body : block.Otherwise, scope, output);
                break;
            case "unless":
                Write(TemplateValues.IsTrue(arguments.At(0)) ? block.Otherwise : block.Body, scope, output);
                break;
            case "with":
                var inner = arguments.At(0);
                Write(TemplateValues.IsTrue(inner) ? block.Body : block.Otherwise, Inside(inner, scope, block.Names, inner, null), output);
                break;
            case "each":
                WriteEach(block, arguments.At(0), scope, output);
                break;
            case "assign"
            or "parseJson"
            or "trim"
            or "base64"
            or "urlEncode"
            or "formatJson"
            or "formatXml"
            or "upper"
            or "lower"
            or "capitalize"
            or "regexExtract"
            or "val":
                var body = new StringBuilder();
                Write(block.Body, scope, body);
                output.Append(TemplateValues.Text(helpers.CallBlock(block.Call.Name!, arguments, body.ToString(), scope)));
                break;
            case { } name when helpers.IsKnown(name):
                Write(TemplateValues.IsTrue(helpers.Call(name, arguments, scope)) ? block.Body : block.Otherwise, scope, output);
                break;
            default:
                WriteSection(block, scope, output);
                break;
        }
    }

    // {{#name}}…{{/name}}: a list is walked, anything else that is true becomes the context.
    private void WriteSection(BlockNode block, TemplateScope scope, StringBuilder output)
    {
        var value = Value(block.Call, scope);
        if (value is IList and not ValueList { Count: 1 })
        {
            WriteEach(block, value, scope, output);
        }
        else
        {
            Write(
                TemplateValues.IsTrue(value) ? block.Body : block.Otherwise,
                TemplateValues.IsTrue(value) ? Inside(value, scope, [], null, null) : scope,
                output
            );
        }
    }

    private void WriteEach(BlockNode block, object? value, TemplateScope scope, StringBuilder output)
    {
        List<(object? Key, object? Value)> items = value switch
        {
            IReadOnlyDictionary<string, object?> members => [.. members.Select(m => ((object?)m.Key, m.Value))],
            IList list => [.. list.Cast<object?>().Select((item, i) => ((object?)(long)i, item))],
            _ => [],
        };
        if (items.Count == 0)
        {
            Write(block.Otherwise, scope, output);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var inner = Inside(items[i].Value, scope, block.Names, items[i].Value, items[i].Key);
            inner.Data["@index"] = (long)i;
            inner.Data["@key"] = items[i].Key;
            inner.Data["@first"] = i == 0 ? "first" : "";
            inner.Data["@last"] = i == items.Count - 1 ? "last" : "";
            Write(block.Body, inner, output);
        }
    }

    private static TemplateScope Inside(object? self, TemplateScope scope, string[] names, object? first, object? second)
    {
        var data = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (names.Length > 0)
        {
            data[names[0]] = first;
        }

        if (names.Length > 1)
        {
            data[names[1]] = second;
        }

        return new TemplateScope(self, scope, data);
    }

    private object? Value(TemplateCall call, TemplateScope scope)
    {
        if (
            call.Name is { } name
            && helpers.IsKnown(name)
            && (call.Arguments.Length > 0 || call.Named.Count > 0 || TemplateHelpers.NeedsNothing(name))
        )
        {
            return helpers.Call(name, Arguments(call, scope), scope);
        }

        return call.Arguments.Length == 0 && call.Named.Count == 0
            ? Value(call.Target, scope)
            : throw new FormatException($"could not find helper: '{call.Name}'");
    }

    private object? Value(TemplateExpression expression, TemplateScope scope) =>
        expression switch
        {
            LiteralExpression literal => literal.Value,
            PathExpression path => scope.Find(path),
            CallExpression call => Value(call.Call, scope),
            _ => null,
        };

    private TemplateArguments Arguments(TemplateCall call, TemplateScope scope) =>
        new(
            [.. call.Arguments.Select(a => Value(a, scope))],
            call.Named.ToDictionary(n => n.Key, n => Value(n.Value, scope), StringComparer.Ordinal)
        );
}
