using System.Net.Sockets;
using System.Text;

namespace CoinStats.MockServer.Tests.Hosting;

/// <summary>Speaks HTTP by hand, rightly or wrongly.</summary>
internal static class RawSocket
{
    /// <summary>Sends text and reads until the server closes.</summary>
    public static async Task<string> ExchangeAsync(Uri address, string request, bool endSending = false)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, deadline.Token);
        var answer = new StringBuilder();
        var buffer = new byte[8192];
        int read;
        try
        {
            await socket.SendAsync(Encoding.Latin1.GetBytes(request), deadline.Token);
            if (endSending)
            {
                socket.Shutdown(SocketShutdown.Send);
            }

            while ((read = await socket.ReceiveAsync(buffer, deadline.Token)) > 0)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.NotConnected)
        {
            answer.Append("<reset>");
        }

        return answer.ToString();
    }
}
