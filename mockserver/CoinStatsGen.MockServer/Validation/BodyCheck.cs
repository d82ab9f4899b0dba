using System.Text.Json;
using CoinStats.MockServer.Document;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Validation;

/// <summary>Holds a request's body against the document: media type, JSON, schema.</summary>
internal sealed class BodyCheck(ApiRequestBody? body, SchemaCatalog catalog)
{
    private readonly JsonCheck _json = new(catalog);

    /// <summary>Adds what is wrong. A body where the document has none is let through, as servers do.</summary>
    public void Check(MockRequest request, ref FaultList? faults)
    {
        if (body is null)
        {
            return;
        }

        if (request.Body.Length == 0)
        {
            if (body.Required)
            {
                (faults ??= new()).Add("the body is required");
            }

            return;
        }

        var sent = request.Headers.ContentType.ToString();
        var media = MediaType.MostParticular(body.Content, static m => m.MediaType, sent);
        if (media is null)
        {
            var wanted = string.Join(" or ", body.Content.Select(c => c.MediaType));
            (faults ??= new()).Add(sent.Length == 0 ? $"header Content-Type is missing; send {wanted}" : $"header Content-Type must be {wanted}, but is {FaultList.Quote(sent)}");
        }

        if ((media ?? (body.Content.Count > 0 ? body.Content[0] : null)) is { Kind: MediaKind.Json } json)
        {
            CheckJson(request.Body, json.Schema, ref faults);
        }
    }

    /// <summary>A JSON body has this member at its top, and it is not null.</summary>
    public static bool HasMember(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = reader.ValueTextEquals(name);
                reader.Read();
                if (found && reader.TokenType != JsonTokenType.Null)
                {
                    return true;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }

    private void CheckJson(ReadOnlyMemory<byte> json, ApiSchema? schema, ref FaultList? faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (schema is not null)
            {
                var found = faults ?? new FaultList();
                _json.Check(document.RootElement, schema, "body", found);
                faults = found.Count > 0 ? found : null;
            }
        }
        catch (JsonException problem)
        {
            (faults ??= new()).Add($"the body is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            (faults ??= new()).Add("the body is not JSON: a string in it is not valid UTF-8");
        }
    }
}
