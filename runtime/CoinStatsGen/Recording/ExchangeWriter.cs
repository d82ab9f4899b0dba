using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.Http;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.Recording;

/// <summary>Makes a stub mapping of an exchange: what was asked and answered, without secrets.</summary>
internal sealed class ExchangeWriter(CoinStatsRecordingOptions options)
{
    private const int MaxSecrets = 1_000;
    private const int MinSecretLength = 4;
    private const int MaxLabelLength = 60;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SecretNames _names = new(options.SecretNames);
    private readonly TimeProvider _timeProvider = options.TimeProvider;
    private readonly bool _hidesAddresses = options.HidesAddresses;
    private readonly byte[] _randomKey = RandomNumberGenerator.GetBytes(32);

    /// <summary>Secrets of all calls: an answer may repeat what an earlier call was sent with.</summary>
    private readonly ConcurrentDictionary<string, SecretRedactor> _secrets = new(StringComparer.Ordinal);

    /// <summary>The mapping; null where a body is no text, so that nobody could say what is in it.</summary>
    public RecordedMapping? Write(RecordedQuestion question, RecordedAnswer answer, ReadOnlyMemory<byte> body)
    {
        var query = ParametersOf(question.Address);
        CollectSecrets(question, query);
        var redactor = new ExchangeRedactor(
            _names,
            [.. _secrets.Values],
            _hidesAddresses ? new AddressPseudonyms(PseudonymKey(question)) : null
        );
        if (TextOf(body, redactor) is not { } answered || RequestOf(question, query, redactor) is not { } request)
        {
            return null;
        }

        var headers = new JsonObject();
        foreach (var (name, value) in answer.Headers)
        {
            headers[name] = redactor.Text(value);
        }

        var path = (string)request["urlPath"]!;
        var response = new JsonObject
        {
            ["status"] = answer.Status,
            ["headers"] = headers,
            ["body"] = answered,
        };
        var json = new JsonObject
        {
            ["name"] = $"{question.Method} {path}",
            ["request"] = request,
            ["response"] = response,
            ["metadata"] = new JsonObject
            {
                ["recordedAt"] = _timeProvider.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                ["recordedBy"] = "CoinStatsGen",
            },
        };
        return new RecordedMapping(
            LabelOf(question.Method + path),
            DigestOf(request.ToJsonString()),
            DigestOf(response.ToJsonString()),
            json
        );
    }

    private static JsonObject? RequestOf(RecordedQuestion question, List<KeyValuePair<string, string>> query, ExchangeRedactor redactor)
    {
        var request = new JsonObject { ["method"] = question.Method, ["urlPath"] = redactor.Text(question.Address.AbsolutePath) };
        var parameters = new JsonObject();
        foreach (var group in query.GroupBy(static parameter => parameter.Key, StringComparer.Ordinal))
        {
            // Whoever replays has another key, and asks all the same.
            if (!redactor.Names.IsSecretParameter(group.Key))
            {
                var values = group.Select(parameter => (JsonNode)new JsonObject { ["equalTo"] = redactor.Text(parameter.Value) }).ToArray();
                parameters[redactor.Text(group.Key)] =
                    values.Length == 1 ? values[0] : new JsonObject { ["hasExactly"] = new JsonArray(values) };
            }
        }

        if (parameters.Count > 0)
        {
            request["queryParameters"] = parameters;
        }

        if (question.Body.Length > 0 && MediaType.IsJson(question.MediaType))
        {
            // A secret in the body may be anything when it is replayed.
            if (JsonRedactor.Redact(question.Body, redactor, placeholder: "${json-unit.ignore}") is not { } body)
            {
                return null;
            }

            request["bodyPatterns"] = new JsonArray(new JsonObject { ["equalToJson"] = body });
        }

        return request;
    }

    private static string? TextOf(ReadOnlyMemory<byte> body, ExchangeRedactor redactor)
    {
        if (body.Length > 0 && JsonRedactor.Redact(body, redactor) is { } json)
        {
            return json;
        }

        try
        {
            return redactor.Text(Strict.GetString(body.Span));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static List<KeyValuePair<string, string>> ParametersOf(Uri address)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            parameters.Add(new(Decoded(equals < 0 ? part : part[..equals]), equals < 0 ? "" : Decoded(part[(equals + 1)..])));
        }

        return parameters;
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string LabelOf(string text)
    {
        var label = string.Concat(
            text.Select(static character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-')
        );
        return label.Length <= MaxLabelLength ? label : label[..MaxLabelLength];
    }

    private static string DigestOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8)).ToLowerInvariant();

    private void CollectSecrets(RecordedQuestion question, List<KeyValuePair<string, string>> query)
    {
        foreach (var (name, value) in question.Headers)
        {
            if (_names.IsSecretParameter(name))
            {
                Remember(value);
                Remember(value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            }
        }

        foreach (var (name, value) in query)
        {
            if (_names.IsSecretParameter(name))
            {
                Remember(value);
            }
        }

        if (question.Body.Length > 0)
        {
            JsonRedactor.Collect(question.Body, _names, Remember);
        }
    }

    private void Remember(string secret)
    {
        if (secret.Length >= MinSecretLength && _secrets.Count < MaxSecrets)
        {
            _secrets.TryAdd(secret, new SecretRedactor(secret));
        }
    }

    /// <summary>Of the API key, so that recordings of several processes agree; without one, of this handler.</summary>
    private byte[] PseudonymKey(RecordedQuestion question)
    {
        foreach (var (name, value) in question.Headers)
        {
            if (SecretNames.IsCredential(name))
            {
                return Encoding.ASCII.GetBytes(CredentialDigest.Of(value, "recorded addresses"));
            }
        }

        return _randomKey;
    }
}
