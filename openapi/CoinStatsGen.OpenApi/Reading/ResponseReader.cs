using System.Globalization;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Responses, request bodies, media types.</summary>
internal sealed class ResponseReader(ReadingContext context)
{
    private const string Components = "#/components/responses/";

    // By the index of the value, of which there is one tree.
    private readonly Dictionary<int, OperationResponse> _responses = [];
    private readonly Dictionary<int, ApiRequestBody> _bodies = [];
    private readonly Dictionary<int, string> _exampleTexts = [];

    public EquatableArray<OperationResponse> ReadResponses(JsonValue operation, out string? fault)
    {
        fault = null;
        var responses = new List<OperationResponse>();
        foreach (var member in context.GetMembers(operation, "responses"))
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            if (ReadStatus(member) is not { } status)
            {
                continue;
            }

            if (ReadResponse(member.Value) is { } response)
            {
                responses.Add(response.Status == status ? response : response with { Status = status });
            }
            else if (status[0] == '2')
            {
                fault = $"its {status} response at {member.Value.Position} cannot be read";
            }
        }

        return responses.ToEquatableArray();
    }

    private string? ReadStatus(in JsonMember member)
    {
        var name = member.Name;
        if (name == "default")
        {
            return name;
        }

        if (name.Length == 3 && name[0] is >= '1' and <= '5')
        {
            if (char.IsDigit(name[1]) && char.IsDigit(name[2]))
            {
                return name;
            }

            if (name[1] is 'X' or 'x' && name[2] is 'X' or 'x')
            {
                return name.ToUpperInvariant();
            }
        }

        context.Report(
            DocumentProblemKind.InvalidValue,
            $"The response {JsonStrings.Quote(name)} is left out: a status is three digits, a range such as 4XX, or default.",
            member.Value,
            length: 1
        );
        return null;
    }

    public OperationResponse? ReadResponse(JsonValue item)
    {
        if (context.Follow(item) is not { } value || !context.CheckObject(value, "A response"))
        {
            return null;
        }

        if (!_responses.TryGetValue(value.Index, out var response))
        {
            context.CheckKeywords(value, DocumentKeywords.Response);
            response = new OperationResponse
            {
                Status = "",
                Description = context.GetText(value, "description") ?? "",
                Content = ReadContent(value),
                Headers = ReadHeaders(value),
                Component = ComponentOf(item),
                Position = value.Position,
            };
            _responses.Add(value.Index, response);
        }

        return response;
    }

    private static string? ComponentOf(JsonValue item) =>
        item.TryGet("$ref", out var reference) && reference.GetText() is { } text && text.StartsWith(Components, StringComparison.Ordinal)
            ? PointerToken.Unescape(text.Substring(Components.Length))
            : null;

    public EquatableArray<ApiParameter> ReadHeaders(JsonValue response)
    {
        var headers = new List<ApiParameter>();
        foreach (var member in context.GetMembers(response, "headers"))
        {
            if (context.Follow(member.Value) is not { } value || !context.CheckObject(value, "A header"))
            {
                continue;
            }

            context.CheckKeywords(value, DocumentKeywords.Header);
            headers.Add(context.Parameters.ReadParameter(value, member.Name, ParameterLocation.Header));
        }

        return headers.ToEquatableArray();
    }

    public ApiRequestBody? ReadRequestBody(JsonValue operation, out string? fault)
    {
        fault = null;
        if (!operation.TryGet("requestBody", out var item))
        {
            return null;
        }

        var body = ReadRequestBody(item);
        fault = body is null ? $"its request body at {item.Position} cannot be read" : null;
        return body;
    }

    public ApiRequestBody? ReadRequestBody(JsonValue item)
    {
        if (context.Follow(item) is not { } value || !context.CheckObject(value, "A request body"))
        {
            return null;
        }

        if (!_bodies.TryGetValue(value.Index, out var body))
        {
            context.CheckKeywords(value, DocumentKeywords.RequestBody);
            body = new ApiRequestBody
            {
                Required = context.GetFlag(value, "required"),
                Description = context.GetText(value, "description"),
                Content = ReadContent(value),
                Position = value.Position,
            };
            _bodies.Add(value.Index, body);
        }

        return body;
    }

    public EquatableArray<ApiMediaType> ReadContent(JsonValue owner)
    {
        var content = new List<ApiMediaType>();
        foreach (var member in context.GetMembers(owner, "content"))
        {
            if (context.Follow(member.Value) is not { } value || !context.CheckObject(value, "A media type"))
            {
                continue;
            }

            context.CheckKeywords(value, DocumentKeywords.MediaType);
            content.Add(
                new ApiMediaType
                {
                    MediaType = member.Name,
                    Schema = value.TryGet("schema", out var schema) ? ReadBody(schema) : null,
                    ItemSchema = value.TryGet("itemSchema", out var item) ? context.Schemas.ReadSchema(item) : null,
                    Examples = ReadExamples(value),
                    Observed = ReadObserved(value),
                    Encodings = context.Encodings.ReadEncodings(member.Name, value),
                }
            );
        }

        return content.ToEquatableArray();
    }

    /// <summary>A file that is a component stands here itself: what is bytes is known without looking further.</summary>
    private ApiSchema ReadBody(JsonValue schema)
    {
        var read = context.Schemas.ReadSchema(schema);
        return read is ReferenceSchema && context.Schemas.Resolve(read) is StringSchema { Format: "binary" } file ? file : read;
    }

    /// <summary><c>example</c> with an empty name, then <c>examples</c>.</summary>
    public EquatableArray<ApiExample> ReadExamples(JsonValue owner) => ReadExamples(owner, context.Options.KeepExamples);

    public EquatableArray<ApiExample> ReadExamples(JsonValue owner, bool keep)
    {
        var examples = CheckExamples(owner, keep);
        return keep ? examples : default;
    }

    private EquatableArray<ApiExample> ReadObserved(JsonValue mediaType)
    {
        var observed = new List<ApiExample>();
        foreach (var member in context.GetMembers(mediaType, "x-observed"))
        {
            observed.Add(new ApiExample(member.Name, GetExampleJson(member.Value, context.Options.KeepExamples)));
        }

        return context.Options.KeepExamples ? observed.ToEquatableArray() : default;
    }

    private EquatableArray<ApiExample> CheckExamples(JsonValue owner, bool keep)
    {
        var hasOne = owner.TryGet("example", out var single);
        if (!owner.TryGet("examples", out var several))
        {
            return hasOne ? EquatableArray<ApiExample>.From([new ApiExample("", GetExampleJson(single, keep))]) : default;
        }

        var examples = new List<ApiExample>();
        if (hasOne)
        {
            examples.Add(new ApiExample("", GetExampleJson(single, keep)));
        }

        if (several.Kind == JsonKind.Array)
        {
            context.Report(
                DocumentProblemKind.InvalidValue,
                "Here \"examples\" must be an object of named examples; the items of this list are named by their position.",
                several,
                length: 1
            );
            foreach (var item in several.Items)
            {
                var name = (examples.Count - (hasOne ? 1 : 0)).ToString(CultureInfo.InvariantCulture);
                examples.Add(new ApiExample(name, GetExampleJson(item, keep)));
            }

            return examples.ToEquatableArray();
        }

        foreach (var member in context.GetMembers(owner, "examples"))
        {
            if (context.Follow(member.Value) is { } value && context.CheckObject(value, "An example"))
            {
                context.CheckKeywords(value, DocumentKeywords.Example);
                if (value.TryGet("value", out var json) || value.TryGet("dataValue", out json))
                {
                    examples.Add(new ApiExample(member.Name, GetExampleJson(json, keep)));
                }
            }
        }

        return examples.ToEquatableArray();
    }

    // A shared example is used by many operations; its text is made once.
    private string GetExampleJson(JsonValue value, bool keep)
    {
        if (!keep)
        {
            return "";
        }

        if (!_exampleTexts.TryGetValue(value.Index, out var json))
        {
            json = value.ToCompactJson();
            _exampleTexts.Add(value.Index, json);
        }

        return json;
    }
}
