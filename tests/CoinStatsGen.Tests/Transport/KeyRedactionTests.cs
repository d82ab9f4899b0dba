using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;
using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Transport;

/// <summary>Looks for the key in everything an error run shows: messages, texts, and every public member behind them.</summary>
public sealed class KeyRedactionTests
{
    private static readonly string EscapedKey = Uri.EscapeDataString(TestApi.Key);

    public static TheoryData<string> Answers =>
        new()
        {
            $"HTTP/1.1 401 Bad key {TestApi.Key}\r\nX-Echo: {TestApi.Key}\r\nX-Request-Id: {TestApi.Key}\r\nContent-Length: "
                + $"{Echo.Length}\r\n\r\n{Echo}",
            $"HTTP/1.1 429 Slow down\r\nContent-Length: 34\r\n\r\n<html>your key: {TestApi.Key}",
            $"HTTP/1.1 302 Found\r\nLocation: https://evil.test/?key={TestApi.Key}\r\nContent-Length: 0\r\n\r\n",
            LoopbackServer.Ok($$"""{"{{TestApi.Key}}":{"value":"""),
            LoopbackServer.Ok($$"""["{{TestApi.Key}}"]"""),
            LoopbackServer.Ok($"{TestApi.Key}"),
            LoopbackServer.Ok(""),
            $"HTTP/1.1 200 {TestApi.Key}\r\nContent-Length: 4000\r\n\r\n{{",
            $"{TestApi.Key}\r\n\r\n",
            "",
        };

    private static string Echo =>
        $$"""{"message":"key {{TestApi.Key}} or {{EscapedKey}} is wrong","path":"/v1?key={{EscapedKey}}","requestId":"{{TestApi.Key}}"}""";

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task FailedCall_ShowsTheKeyNowhere(string answer)
    {
        await using var server = new LoopbackServer(answer);
        foreach (var query in new[] { null, "api_key" })
        {
            var service = new ApiService("Test", server.Address.AbsoluteUri, query is null ? "X-API-KEY" : null, query);
            using var connection = new ApiConnection(TestApi.Options(), service);
            var error = await Should.ThrowAsync<CoinStatsException>(() => connection.GetAsync());
            Dump(error).ShouldNotContain(TestApi.Key, Case.Insensitive);
            Dump(error).ShouldNotContain(EscapedKey, Case.Insensitive);
            Dump(connection).ShouldNotContain(TestApi.Key);
        }

        server.Requests.ShouldAllBe(request => request.Contains(TestApi.Key) || request.Contains(EscapedKey));
    }

    [Fact]
    public async Task RefusedCall_WithResponse_ShowsTheKeyNowhere()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json(Echo, HttpStatusCode.BadRequest)));
        var response = await connection.GetWithResponseAsync();
        response.Error!.Message.ShouldBe("key *** or *** is wrong");
        Dump(response).ShouldNotContain(TestApi.Key);
    }

    [Fact]
    public void Options_ShowTheKeyOnlyWhereAsked()
    {
        var shown = typeof(CoinStatsClientOptions).GetProperties().Where(property => property.PropertyType == typeof(string)).ToArray();
        shown.ShouldAllBe(property => property.GetCustomAttribute<System.Diagnostics.DebuggerBrowsableAttribute>() != null);
    }

    private static string Dump(object root)
    {
        var text = new StringBuilder();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Visit(root, depth: 0);
        return text.ToString();

        void Visit(object? value, int depth)
        {
            if (value is null || depth > 6 || (value is not ValueType and not string && !seen.Add(value)))
            {
                return;
            }

            text.AppendLine(value.ToString());
            if (value is IEnumerable list and not string)
            {
                foreach (var item in list)
                {
                    Visit(item, depth + 1);
                }
            }

            if (value is string or Type or MemberInfo or Assembly || value.GetType().IsPrimitive)
            {
                return;
            }

            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.GetIndexParameters().Length == 0 && property.GetMethod is not null)
                {
                    Visit(Read(property, value), depth + 1);
                }
            }
        }
    }

    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (Exception e) when (e is TargetInvocationException or NotSupportedException)
        {
            return null;
        }
    }
}
