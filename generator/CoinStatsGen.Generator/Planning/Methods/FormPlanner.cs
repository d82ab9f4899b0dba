using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>
/// Plans how the members of form and multipart bodies are written (OpenAPI 3.1.2, "Encoding Object"): by a style where the document gives
/// one,
/// else each by a media type, which follows from what it is unless the document names it.
/// </summary>
internal sealed class FormPlanner
{
    private readonly HashSet<PlanProblem> _problems = [];

    /// <summary>What of the encodings cannot be followed.</summary>
    public IEnumerable<PlanProblem> Problems => _problems.OrderBy(p => p.Position.Offset).ThenBy(p => p.Message, StringComparer.Ordinal);

    /// <summary>The members, with the encodings that name them.</summary>
    public EquatableArray<FormFieldPlan> Plan(MediaKind kind, ApiMediaType content, List<FieldPlan> fields)
    {
        foreach (var encoding in content.Encodings)
        {
            if (!fields.Exists(f => f.WireName == WireText.Of(encoding.Property)))
            {
                Report(encoding, "is no property of the body: it is passed over. Correct the name.");
            }
        }

        return fields
            .ConvertAll(f => Field(kind, f, content.Encodings.FirstOrDefault(e => WireText.Of(e.Property) == f.WireName)))
            .ToEquatableArray();
    }

    /// <summary>A member without an encoding.</summary>
    public static FormFieldPlan Plain(string wireName, string propertyName, ValueUse value) =>
        new()
        {
            WireName = wireName,
            PropertyName = propertyName,
            Value = value,
            Kind = KindOf(Element(value.Value)),
        };

    private FormFieldPlan Field(MediaKind kind, FieldPlan field, ApiEncoding? encoding)
    {
        var plain = Plain(field.WireName, field.PropertyName, field.Value) with { IsOptional = field.IsOptional };
        if (encoding is null)
        {
            return plain;
        }

        var isParts = kind == MediaKind.Multipart;
        var plan = plain with { Headers = isParts ? Headers(encoding) : default };
        if (encoding.IsStyled)
        {
            return plan with
            {
                Kind = FormFieldKind.Styled,
                Style = ParameterStyles.Of(encoding.Style, encoding.Explode),
                AllowReserved = encoding.AllowReserved && !isParts,
            };
        }

        if (PartType(encoding, plan.Kind) is not { } mediaType)
        {
            return plan;
        }

        var named = isParts ? mediaType : null; // a URL-encoded form has no place for it
        return MediaType.IsJson(mediaType) && plan.Kind != FormFieldKind.File || plan.Kind == FormFieldKind.Value
            ? plan with
            {
                Kind = FormFieldKind.Json,
                MediaType = named,
            }
            : plan with
            {
                MediaType = named,
            };
    }

    /// <summary>The media type to send, or null where the default stays.</summary>
    private string? PartType(ApiEncoding encoding, FormFieldKind kind)
    {
        if (encoding.ContentType is not { } list)
        {
            return null;
        }

        if (!PartTypes.AreValid(list))
        {
            Report(encoding, "has a contentType that is no media type: the default is sent.");
            return null;
        }

        var mediaType = PartTypes.First(list);
        if (mediaType is not null && kind != FormFieldKind.File && PartTypes.IsOtherCharset(mediaType))
        {
            Report(encoding, "has a contentType with another charset than UTF-8, in which text is written: the default is sent.");
            return null;
        }

        if (mediaType is not null && kind == FormFieldKind.Value && !PartTypes.TakesJson(mediaType))
        {
            Report(
                encoding,
                "is an object, which cannot be written as " + MediaType.Parse(mediaType).Name + ": JSON is sent. Make it a text or bytes."
            );
            return null;
        }

        return mediaType;
    }

    /// <summary>
    /// The headers of a part whose only value the document knows. Nobody could give another, as the body is a record of its properties.
    /// </summary>
    private EquatableArray<PartHeaderPlan> Headers(ApiEncoding encoding)
    {
        var headers = new List<PartHeaderPlan>();
        foreach (var header in encoding.Headers)
        {
            if (header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            {
                continue; // RFC 7578, section 4.8: written already, or not to be used
            }

            if (
                OnlyText(header.Schema) is { Length: > 0 } text
                && MediaParameters.IsToken(header.Name)
                && text.All(static c => c is >= ' ' and <= '~')
            )
            {
                headers.Add(new PartHeaderPlan(header.Name, text));
            }
            else if (header.Required)
            {
                Report(
                    encoding,
                    "needs the header " + header.Name + ", of which the document knows no single value (const or default): it is not sent."
                );
            }
        }

        return headers.ToEquatableArray();
    }

    private static string? OnlyText(ApiSchema schema)
    {
        if (schema is StringSchema { Enum: { Count: 1 } single, EnumIsOpen: false })
        {
            return single[0];
        }

        return
            schema.DefaultJson is { } json
            && JsonReader.Parse(json).Value is { Kind: JsonKind.String or JsonKind.Number or JsonKind.True or JsonKind.False } value
            ? value.GetText() ?? json
            : null;
    }

    private static ValuePlan Element(ValuePlan value) => value is ListValue list ? list.Item.Value : value;

    private static FormFieldKind KindOf(ValuePlan element) =>
        element switch
        {
            ScalarValue { Kind: ScalarKind.Bytes or ScalarKind.File } => FormFieldKind.File,
            ScalarValue { Kind: ScalarKind.Json } => FormFieldKind.Value,
            ScalarValue or ExternalValue or NamedValue { IsText: true } => FormFieldKind.Text,
            _ => FormFieldKind.Value,
        };

    private void Report(ApiEncoding encoding, string what) =>
        _problems.Add(
            new PlanProblem(
                DiagnosticIds.FormEncoding,
                "The encoding of '" + encoding.Property + "' cannot be followed: it " + what,
                encoding.Position
            )
        );
}
