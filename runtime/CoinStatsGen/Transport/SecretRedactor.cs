using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace CoinStats.Http;

/// <summary>Takes the key out of what a server sends back: some servers repeat it in their error messages.</summary>
internal sealed class SecretRedactor
{
    private const string Mask = "***";

    /// <summary>A shorter text is no secret, and would be found in plain words.</summary>
    private const int MinSecretLength = 4;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] _forms;

    public SecretRedactor(params string?[] secrets) =>
        _forms = [
            .. secrets
                .OfType<string>()
                .Where(static secret => secret.Length >= MinSecretLength)
                .SelectMany(static secret => new[] { secret, Uri.EscapeDataString(secret), JsonForm(secret), BasicForm(secret) })
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(static form => form.Length),
        ];

    [return: NotNullIfNotNull(nameof(text))]
    public string? Redact(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            foreach (var form in _forms)
            {
                text = text.Replace(form, Mask, StringComparison.OrdinalIgnoreCase);
            }
        }

        return text;
    }

    /// <summary>The exception itself where it does not show the key, else one that says the same without it.</summary>
    public Exception Redact(Exception exception)
    {
        var text = exception.ToString();
        return Redact(text) == text ? exception
            : exception is HttpRequestException known
                ? new HttpRequestException(known.HttpRequestError, Redact(known.Message), inner: null, known.StatusCode)
            : new HttpRequestException(Redact($"{exception.GetType().Name}: {exception.Message}"));
    }

    /// <summary>As basic authentication sends user name and password.</summary>
    private static string BasicForm(string secret) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(secret));

    private static string JsonForm(string secret) => System.Text.Json.JsonEncodedText.Encode(secret).Value;
}
