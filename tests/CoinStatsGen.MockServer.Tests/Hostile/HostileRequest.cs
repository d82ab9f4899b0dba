using System.Text;
using CoinStats.MockServer.Answering;

namespace CoinStats.MockServer.Tests.Hostile;

/// <summary>A request that may be broken.</summary>
/// <param name="Operation">What it was made from; it may lead elsewhere.</param>
/// <param name="Method">Method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">Headers.</param>
/// <param name="Body">Body, or null.</param>
/// <param name="MediaType">Type of the body.</param>
internal sealed record HostileRequest(
    CompiledOperation Operation,
    string Method,
    string Target,
    List<(string Name, string Value)> Headers,
    string? Body,
    string MediaType
)
{
    /// <summary>The request for a client.</summary>
    public HttpRequestMessage ToMessage(Uri server)
    {
        var address = new Uri(
            server.GetLeftPart(UriPartial.Authority) + Target,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        var message = new HttpRequestMessage(new HttpMethod(Method), address);
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        }

        return message;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Target} [{string.Join(", ", Headers)}] {Body}";
}
