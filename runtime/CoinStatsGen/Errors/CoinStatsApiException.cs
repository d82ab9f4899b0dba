using System.Globalization;
using System.Text;

namespace CoinStats;

/// <summary>The server answered with an error status.</summary>
public class CoinStatsApiException : CoinStatsException
{
    /// <summary>Creates the error from a response that is not a success.</summary>
    /// <param name="response">The response.</param>
    public CoinStatsApiException(ApiResponse response)
        : base(Describe(response), response.Operation, innerException: null)
    {
        Response = response;
        Attempts = response.Attempts;
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode => Response.StatusCode;

    /// <summary>What the server said.</summary>
    public CoinStatsError Error => Response.Error!;

    /// <summary>The server's id of the request, or <see langword="null"/>.</summary>
    public string? RequestId => Response.RequestId;

    /// <summary>The path as the server names it, or <see langword="null"/>.</summary>
    public string? Path => Error.Path;

    /// <summary>The body as text, at most 64 KiB of it.</summary>
    public string Body => Error.RawBody;

    /// <summary>The response's headers by name, whatever the case; values of a repeated header are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers => Response.Headers;

    /// <summary>How long the server asks to wait, or <see langword="null"/> where it does not say.</summary>
    public TimeSpan? RetryAfter => Response.RetryAfter;

    /// <inheritdoc cref="CoinStatsError.As{T}"/>
    public T? As<T>() => Error.As<T>();

    /// <inheritdoc cref="CoinStatsError.AsList{T}"/>
    public IReadOnlyList<T>? AsList<T>() => Error.AsList<T>();

    /// <summary>The response itself.</summary>
    public ApiResponse Response { get; }

    private static string Describe(ApiResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var error = response.Error ?? throw new ArgumentException("The response is no error.", nameof(response));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{response.Operation.Id}: {response.StatusCode}: {error.Message}");
        var separator = " (";
        Add(response.RequestId is { } id ? $"request id {id}" : null);
        Add(response.Attempts > 1 ? $"after {response.Attempts.ToString(CultureInfo.InvariantCulture)} attempts" : null);
        Add(
            response.RetryAfter is { } wait ? string.Create(CultureInfo.InvariantCulture, $"retry after {wait.TotalSeconds:0.###} s") : null
        );
        text.Append(separator == ", " ? ")" : "");
        if (response is { Error.Kind: CoinStatsErrorKind.NotSynced, Operation.SyncMethod: { } method })
        {
            text.Append(CultureInfo.InvariantCulture, $". {method} starts the sync, waits for it and then reads.");
        }

        return text.ToString();

        void Add(string? part)
        {
            if (part is not null)
            {
                text.Append(separator).Append(part);
                separator = ", ";
            }
        }
    }
}
