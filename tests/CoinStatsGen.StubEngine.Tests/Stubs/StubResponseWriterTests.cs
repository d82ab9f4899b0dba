using System.Text.Json.Nodes;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Tests.Stubs;

/// <summary>A response that is written is read as the same response.</summary>
public sealed class StubResponseWriterTests
{
    [Theory]
    [InlineData("""{"status":200}""")]
    [InlineData("""{"status":503,"statusMessage":"Down","headers":{"A":"1","B":["2","3"]},"body":"{\"ä\":1}"}""")]
    [InlineData("""{"status":200,"base64Body":"/w=="}""")]
    [InlineData("""{"status":200,"bodyFileName":"a.json","transformers":["response-template"],"transformerParameters":{"x":[1]}}""")]
    [InlineData("""{"status":200,"body":"x","fixedDelayMilliseconds":5,"chunkedDribbleDelay":{"numberOfChunks":3,"totalDuration":90}}""")]
    [InlineData("""{"status":200,"delayDistribution":{"type":"fixed","milliseconds":5}}""")]
    [InlineData("""{"status":200,"delayDistribution":{"type":"uniform","lower":1,"upper":5}}""")]
    [InlineData("""{"status":200,"delayDistribution":{"type":"lognormal","median":80,"sigma":0.5,"maxValue":100}}""")]
    [InlineData("""{"status":200,"fault":"RANDOM_DATA_THEN_CLOSE"}""")]
    [InlineData(
        """{"status":200,"proxyBaseUrl":"http://a","proxyUrlPrefixToRemove":"/p","additionalProxyRequestHeaders":{"X":"1"},"removeProxyRequestHeaders":["Y"]}"""
    )]
    public void Write_WhatWasRead_IsTheSame(string json)
    {
        var written = StubResponseWriter.Write(StubResponseReader.Read((JsonObject)JsonNode.Parse(json)!, "/response"));
        JsonNode.DeepEquals(written, JsonNode.Parse(json)).ShouldBeTrue(written.ToJsonString());
    }
}
