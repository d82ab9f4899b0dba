using System.Net.Sockets;
using System.Text;

namespace CoinStats.MockServer.Tests.Hosting;

/// <summary>Speaks HTTP by hand, rightly or wrongly.</summary>
internal static class RawSocket
{
    /// <summary>
    /// Sends text and reads until the server closes. A server may answer and close before it has read everything: what it said counts.
    /// </summary>
    public static async Task<string> ExchangeAsync(Uri address, string request, bool endSending = false)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, deadline.Token);
        var answer = new StringBuilder();
        var buffer = new byte[8192];
        int read;
        var sending = SendAsync(socket, Encoding.Latin1.GetBytes(request), endSending, deadline.Token);
        try
        {
            while ((read = await socket.ReceiveAsync(buffer, deadline.Token)) > 0)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (SocketException problem) when (IsReset(problem))
        {
            answer.Append("<reset>");
        }

        await sending;
        return answer.ToString();
    }

    private static async Task SendAsync(Socket socket, byte[] request, bool endSending, CancellationToken stop)
    {
        try
        {
            var sent = 0;
            while (sent < request.Length)
            {
                sent += await socket.SendAsync(request.AsMemory(sent), stop);
            }

            if (endSending)
            {
                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (SocketException problem) when (IsReset(problem))
        {
            // The server has refused what it had read so far.
        }
    }

    private static bool IsReset(SocketException problem) =>
        problem.SocketErrorCode
            is SocketError.ConnectionReset
                or SocketError.Shutdown
                or SocketError.NotConnected
                or SocketError.ConnectionAborted;
}
