using System.Text;
using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Requests;

public sealed class ApiRequestBodyTests
{
    private readonly ApiRequest _request = new(new CoinStatsOperation("upload", "POST", "/v1/files", [204]));

    [Fact]
    public void Form_Fields_AreEscaped()
    {
        _request.StartForm();
        _request.AddField("a b", "1&2=3");
        _request.AddField("none", null);
        _request.AddFields("tag", ["x", "ü"]);

        Text().ShouldBe("a%20b=1%262%3D3&tag=x&tag=%C3%BC");
        _request.Body!.MediaType.MediaType.ShouldBe("application/x-www-form-urlencoded");
    }

    [Fact]
    public void Multipart_FieldsAndFiles_AreParts()
    {
        _request.StartMultipart();
        _request.AddField("name\"\r\n", "value");
        _request.AddFile("file", new byte[] { 1, 2 });
        _request.AddJsonField("facts", 5, static (writer, value) => writer.WriteNumberValue(value));

        var boundary = _request.Body!.MediaType.Parameters.Single().Value;
        var text = Text();
        text.ShouldStartWith(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"name%22%0D%0A\"\r\nContent-Type: text/plain; "
                + $"charset=utf-8\r\n\r\nvalue\r\n--{boundary}\r\n"
        );
        text.ShouldContain("name=\"file\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n\u0001\u0002\r\n");
        text.ShouldEndWith($"Content-Type: application/json\r\n\r\n5\r\n--{boundary}--\r\n");
    }

    [Fact]
    public void Text_IsUtf8OfItsType()
    {
        _request.SetTextBody("ü;1", "text/csv");

        Text().ShouldBe("ü;1");
        _request.Body!.MediaType.MediaType.ShouldBe("text/csv");
    }

    [Fact]
    public void AddField_WithoutAForm_Throws() => Should.Throw<InvalidOperationException>(() => _request.AddField("a", "b"));

    private string Text() => Encoding.UTF8.GetString(_request.Body!.ToBytes()!);
}
