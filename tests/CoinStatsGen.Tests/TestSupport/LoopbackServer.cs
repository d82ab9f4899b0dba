using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoinStatsGen.Tests;

/// <summary>A server that sends exactly the bytes a test gives it, over a real socket; one answer per connection.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _loop;

    public LoopbackServer(Func<string, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    /// <summary>Answers the n-th request with the n-th text, the last one ever after; then closes the connection.</summary>
    public LoopbackServer(params string[] answers)
        : this(Script(answers)) { }

    public List<string> Requests { get; } = [];

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public static string Ok(string body, string headers = "") =>
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: "
        + $"close\r\n{headers}\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private static Func<string, NetworkStream, CancellationToken, Task> Script(string[] answers)
    {
        var count = 0;
        return async (_, stream, token) =>
        {
            var answer = answers[Math.Min(Interlocked.Increment(ref count), answers.Length) - 1];
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), token);
        };
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await ReadRequestAsync(stream);
                if (request.Length > 0)
                {
                    lock (Requests)
                    {
                        Requests.Add(request);
                    }

                    await _answer(request, stream, _stop.Token);
                    client.Client.Shutdown(SocketShutdown.Send);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[8192];
        while (!IsWhole(Encoding.Latin1.GetString(bytes.ToArray()))) // a character for each byte, as the length counts bytes
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
            {
                break;
            }

            bytes.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        const string Length = "Content-Length: ";
        var at = request.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        var expected =
            at < 0
                ? 0
                : int.Parse(
                    request.AsSpan(at + Length.Length, request.IndexOf('\r', at) - at - Length.Length),
                    System.Globalization.CultureInfo.InvariantCulture
                );
        return request.Length - end - 4 >= expected;
    }
}
