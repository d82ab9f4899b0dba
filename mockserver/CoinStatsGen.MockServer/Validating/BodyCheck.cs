using System.Text.Json;
using CoinStats.MockServer.Document;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Validating;

/// <summary>Holds a request's body against the document: media type, JSON, schema.</summary>
internal sealed class BodyCheck(ApiRequestBody? body, SchemaCatalog catalog)
{
    // What may be left out may be null, as servers read it.
    private static readonly SchemaCheckOptions Options = new()
    {
        Direction = SchemaDirection.Request,
        NullIsLeftOut = true,
        MaxFindings = 100,
    };

    /// <summary>Adds what is wrong. A body where the document has none is let through, as servers do.</summary>
    public void Check(MockRequest request, ref RequestFindings findings)
    {
        if (body is null)
        {
            return;
        }

        if (request.Body.Length == 0)
        {
            if (body.Required)
            {
                findings.Refuse("the body is required");
            }

            return;
        }

        var sent = request.Headers.ContentType.ToString();
        var media = MediaType.MostSpecific(body.Content, static m => m.MediaType, sent);
        if (media is null)
        {
            var wanted = string.Join(" or ", body.Content.Select(c => c.MediaType));
            findings.Refuse(
                sent.Length == 0
                    ? $"header Content-Type is missing; send {wanted}"
                    : $"header Content-Type must be {wanted}, but is {FaultList.Quote(sent)}"
            );
        }

        if ((media ?? (body.Content.Count > 0 ? body.Content[0] : null)) is { Kind: MediaKind.Json } json)
        {
            CheckJson(request.Body, json.Schema, catalog, ref findings);
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

    /// <summary>Adds what is wrong with JSON.</summary>
    public static void CheckJson(ReadOnlyMemory<byte> json, ApiSchema? schema, SchemaCatalog catalog, ref RequestFindings findings)
    {
        if (BodyJson.Read(json, out var value) is { } fault)
        {
            findings.Refuse($"the body is not JSON: {fault}");
            return;
        }

        foreach (var finding in schema is null ? [] : catalog.Checks.Of(schema).Check(value, Options))
        {
            // A server passes over what only it may set.
            if (finding.Fault == SchemaFault.ReadOnly)
            {
                findings.Tolerate(finding.Say("body"));
            }
            else
            {
                findings.Refuse(finding.Say("body"));
            }
        }
    }
}
