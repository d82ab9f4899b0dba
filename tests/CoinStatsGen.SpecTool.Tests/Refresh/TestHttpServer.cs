using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CoinStatsGen.SpecTool.Tests.Refresh;

/// <summary>A server on loopback that answers each path with given bytes, right or wrong.</summary>
internal sealed class TestHttpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, byte[]> _answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stalled = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly X509Certificate2? _certificate;

    /// <param name="certificate">Answers by https with this certificate; null: by http.</param>
    public TestHttpServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        Address = $"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync();
    }

    public string Address { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Serve(string path, string body, int? length = null) =>
        _answers[path] = Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Length: {length ?? Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"
        );

    /// <summary>Answers with bytes that are, or claim to be, compressed.</summary>
    public void ServeEncoded(string path, string encoding, byte[] body) =>
        _answers[path] = [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"
            ),
            .. body,
        ];

    /// <summary>Answers with the beginning of a body, and never goes on.</summary>
    public void Stall(string path, string beginning)
    {
        Serve(path, beginning, 1_000_000);
        _stalled.Add(path);
    }

    public void Redirect(string path, string location) =>
        _answers[path] = Encoding.ASCII.GetBytes(
            $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client);
            }
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // the test is over
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        if (_certificate is null)
        {
            await AnswerAsync(client.GetStream());
            return;
        }

        await using var secure = new SslStream(client.GetStream());
        try
        {
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
            await AnswerAsync(secure);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            // a caller that does not trust the certificate hangs up
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _end.Token);
            if (count == 0)
            {
                return;
            }

            head.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        var path = head.ToString().Split(' ')[1];
        var answer = _answers.GetValueOrDefault(
            path,
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray()
        );
        await stream.WriteAsync(answer, _end.Token);
        if (_stalled.Contains(path))
        {
            _ = await stream.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: false, _end.Token); // until the caller hangs up
        }
    }
}
