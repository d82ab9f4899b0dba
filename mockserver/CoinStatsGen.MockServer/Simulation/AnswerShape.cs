using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Document;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>Shapes the success of an operation: the rows that are asked for, page by page, and values of the request.</summary>
internal sealed class AnswerShape
{
    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
    private readonly ApiOperation _operation;
    private readonly AnswerRows? _rows;
    private readonly RowVariation? _variation;
    private readonly ReflectedRows? _reflected;
    private readonly ValueReflection _values;

    /// <summary>Prepares an operation.</summary>
    public AnswerShape(CompiledOperation operation, SchemaCatalog catalog)
    {
        _operation = operation.Spec;
        _values = new ValueReflection(operation, catalog);
        _rows = AnswerRows.Find(operation, catalog);
        if (_rows is not null)
        {
            _variation = new RowVariation(_rows, catalog);
            _reflected = ReflectedRows.Find(operation, _rows);
        }
    }

    /// <summary>Shapes an answer; the answer itself where there is nothing to shape.</summary>
    public MockReply Apply(MockRequest request, CoinStatsMockSimulationOptions settings, MockReply reply)
    {
        var asked = settings.Reflection ? _reflected?.Of(request) : null;
        if (_rows is not null && (asked is not null || (settings.Paging is not null && _operation.Pagination is not null)))
        {
            reply = reply.With(Write(request, settings, asked));
        }

        return settings.Reflection ? AnswerJson.Change(reply, root => _values.Apply(root, request)) : reply;
    }

    private ReadOnlyMemory<byte> Write(
        MockRequest request,
        CoinStatsMockSimulationOptions settings,
        List<Dictionary<string, string>>? asked
    )
    {
        var total = asked?.Count ?? settings.Paging!.Rows;
        var rule = settings.Paging is null ? null : _operation.Pagination;
        var window = rule is null ? new PageWindow(1, Math.Max(1, total), total) : PageWindow.Of(request, _operation, rule, total);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            if (_rows!.Member.Length == 0)
            {
                WriteRows(writer, window, asked);
            }
            else
            {
                WriteRoot(writer, window, asked, rule);
            }
        }

        return buffer.WrittenMemory;
    }

    private void WriteRoot(Utf8JsonWriter writer, PageWindow window, List<Dictionary<string, string>>? asked, PaginationRule? rule)
    {
        writer.WriteStartObject();
        foreach (var member in _rows!.Root.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (member.Name == _rows.Member)
            {
                WriteRows(writer, window, asked);
            }
            else if (rule is not null && member.Name == rule.Meta && member.Value.ValueKind == JsonValueKind.Object)
            {
                WriteMeta(writer, member.Value, window, rule);
            }
            else
            {
                member.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteRows(Utf8JsonWriter writer, PageWindow window, List<Dictionary<string, string>>? asked)
    {
        writer.WriteStartArray();
        for (var index = window.First; index < window.End; index++)
        {
            if (asked is null)
            {
                _variation!.Write(writer, index);
            }
            else
            {
                _reflected!.Write(writer, asked[(int)index], index);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteMeta(Utf8JsonWriter writer, JsonElement example, PageWindow window, PaginationRule rule)
    {
        writer.WriteStartObject();
        foreach (var member in example.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            long? number =
                member.Name == rule.PageNumber ? window.Page
                : member.Name == rule.PageSize ? window.Limit
                : member.Name == rule.ItemCount ? window.Total
                : member.Name == rule.PageCount ? window.Pages
                : null;
            bool? flag =
                member.Name == rule.HasNext ? window.Page < window.Pages
                : member.Name == rule.HasPrevious ? window.Page > 1
                : null;
            if (number is { } counter)
            {
                writer.WriteNumberValue(counter);
            }
            else if (flag is { } isThere)
            {
                writer.WriteBooleanValue(isThere);
            }
            else
            {
                member.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
