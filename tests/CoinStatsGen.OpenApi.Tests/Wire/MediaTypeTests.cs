using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Tests.Wire;

public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("application/json", nameof(MediaKind.Json))]
    [InlineData(" Application/JSON ; charset=UTF-8", nameof(MediaKind.Json))]
    [InlineData("text/json", nameof(MediaKind.Json))]
    [InlineData("application/problem+json", nameof(MediaKind.Json))]
    [InlineData("application/*+json", nameof(MediaKind.Json))]
    [InlineData("application/*", nameof(MediaKind.Json))]
    [InlineData("*/*", nameof(MediaKind.Json))]
    [InlineData("application/x-www-form-urlencoded", nameof(MediaKind.Form))]
    [InlineData("multipart/form-data; boundary=x", nameof(MediaKind.Multipart))]
    [InlineData("multipart/*", nameof(MediaKind.Multipart))]
    [InlineData("text/plain", nameof(MediaKind.Text))]
    [InlineData("text/*", nameof(MediaKind.Text))]
    [InlineData("application/xml", nameof(MediaKind.Text))]
    [InlineData("image/svg+xml", nameof(MediaKind.Text))]
    [InlineData("application/x-ndjson", nameof(MediaKind.Text))]
    [InlineData("application/jsonp", nameof(MediaKind.Binary))]
    [InlineData("application/octet-stream", nameof(MediaKind.Binary))]
    [InlineData("image/*", nameof(MediaKind.Binary))]
    [InlineData("json", nameof(MediaKind.Binary))]
    [InlineData("", nameof(MediaKind.Binary))]
    [InlineData(null, nameof(MediaKind.Binary))]
    public void Kind_OfAnyText_IsTold(string? text, string kind) => MediaType.Parse(text).Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("application/json", "application/json", true)]
    [InlineData("application/json", "APPLICATION/JSON; charset=utf-8", true)]
    [InlineData("application/json; charset=utf-8", "application/json", true)]
    [InlineData("application/json; charset=utf-8", "application/json; charset=latin1", true)]
    [InlineData("application/json; v=1", "application/json; v=\"1\"", true)]
    [InlineData("application/json; v=1", "application/json", true)]
    [InlineData("application/json; v=1", "application/json; v=2", false)]
    [InlineData("application/json", "application/problem+json", false)]
    [InlineData("application/*+json", "application/problem+json", true)]
    [InlineData("application/*+json", "application/json", true)]
    [InlineData("application/*+json", "application/xml", false)]
    [InlineData("application/*", "application/xml", true)]
    [InlineData("image/*", "application/xml", false)]
    [InlineData("*/*", "image/png", true)]
    [InlineData("*/*", "", true)]
    [InlineData("application/json", "", false)]
    public void Takes_WhatIsSent_ByRangeAndParameters(string documented, string sent, bool taken) =>
        MediaType.Parse(documented).Takes(MediaType.Parse(sent)).ShouldBe(taken);

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/problem+json", "application/*+json")]
    [InlineData("application/xml", "application/*")]
    [InlineData("image/png", "*/*")]
    [InlineData("application/json; v=2", "application/json;v=2")]
    public void MostParticular_OfSeveralThatTakeIt_IsTheNarrowest(string sent, string chosen) =>
        MediaType
            .MostSpecific(
                ["*/*", "application/*", "application/*+json", "application/json", "application/json;v=2"],
                static text => text,
                sent
            )
            .ShouldBe(chosen);

    [Theory]
    [InlineData("a/b", true, true)]
    [InlineData("a/*", false, true)]
    [InlineData("*/*", false, true)]
    [InlineData("a/*+json", false, true)]
    [InlineData("a/b; c=\"d;e, f\"; g=h", true, true)]
    [InlineData("a/b*c", false, false)]
    [InlineData("a/b; c", false, false)]
    [InlineData("a/b; c=d e", false, false)]
    [InlineData("a", false, false)]
    [InlineData("a/", false, false)]
    [InlineData("/b", false, false)]
    [InlineData("a b/c", false, false)]
    [InlineData("a/b/c", false, false)]
    public void IsConcrete_OfAnyText_MeansItCanBeSent(string text, bool isConcrete, bool isValid) =>
        (MediaType.Parse(text).IsConcrete, MediaType.Parse(text).IsValid).ShouldBe((isConcrete, isValid));

    [Fact]
    public void Charset_InQuotes_IsReadWithoutThem() => MediaType.Parse("text/plain; Charset=\"utf\\-8\"").Charset.ShouldBe("utf-8");

    [Theory]
    [InlineData("*/*", null, nameof(MediaKind.Json), "application/json")]
    [InlineData("*/*", "date", nameof(MediaKind.Json), "application/json")]
    [InlineData("*/*", "binary", nameof(MediaKind.Binary), "application/octet-stream")]
    [InlineData("application/json", "binary", nameof(MediaKind.Binary), "application/json")]
    [InlineData("application/problem+json; charset=utf-8", null, nameof(MediaKind.Json), "application/problem+json")]
    [InlineData("text/*", null, nameof(MediaKind.Text), "text/plain")]
    [InlineData("multipart/*", null, nameof(MediaKind.Multipart), "multipart/form-data")]
    [InlineData("image/*", null, nameof(MediaKind.Binary), "application/octet-stream")]
    public void NameToSend_OfDocumentedContent_IsOneType(string documented, string? format, string kind, string name)
    {
        var content = new ApiMediaType
        {
            MediaType = documented,
            Schema = new StringSchema { Format = format },
        };
        (content.Kind.ToString(), content.NameToSend).ShouldBe((kind, name));
    }
}
