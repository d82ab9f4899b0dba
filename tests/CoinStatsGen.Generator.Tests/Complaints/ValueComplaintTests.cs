using System.Reflection;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Complaints;

/// <summary>What users of other generators complain of most, one test or more for each: values that are lost, changed or refused.</summary>
public sealed class ValueComplaintTests
{
    private const string Schemas = """
        "Note": { "type": "object", "required": ["id", "parent"], "properties": {
          "id": { "type": "integer" }, "parent": { "type": "string", "nullable": true }, "text": { "type": "string" }, "rank": { "type": "integer", "nullable": true } } },
        "State": { "type": "string", "enum": ["open", "closed"] },
        "Ticket": { "type": "object", "required": ["state"], "properties": {
          "state": { "$ref": "#/components/schemas/State" }, "at": { "type": "string", "format": "date-time" }, "day": { "type": "string", "format": "date" }, "amount": { "type": "number" } } },
        "Person": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } },
        "Firm": { "type": "object", "required": ["vat"], "properties": { "vat": { "type": "string" } } },
        "Owner": { "oneOf": [ { "$ref": "#/components/schemas/Person" }, { "$ref": "#/components/schemas/Firm" }, { "type": "string" }, { "type": "null" } ] },
        "House": { "type": "object", "required": ["owner"], "properties": { "owner": { "oneOf": [ { "$ref": "#/components/schemas/Owner" } ], "nullable": true } } }
        """;

    private static readonly string Document = SpecBuilder.Document(
        SpecBuilder.Get(
            "/tickets",
            "get-ticket",
            """{ "name": "since", "in": "query", "schema": { "type": "string", "format": "date-time" } }""",
            """{ "$ref": "#/components/schemas/Ticket" }"""
        )
            + """, "/notes": { "post": { "operationId": "add-note", "tags": ["Things"], "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Note" } } } }, "responses": { "204": { "description": "done" } } } }""",
        Schemas.Replace(", { \"type\": \"null\" }", "", StringComparison.Ordinal)
    );

    private static readonly Lazy<GeneratedAssembly> Types = new(() => GeneratedAssembly.Load(GeneratorHarness.Run(Document)));

    [Fact]
    public async Task Complaint01_NullVersusMissing_WhatIsNotSetIsNotSentAndARequiredNullIsSentOnce()
    {
        var (_, requests) = await new GeneratedProgram(Document).RunAsync(
            """await client.Things.AddNoteAsync(new() { Id = 1, Parent = null }); return "";"""
        );

        requests.Single().Body.ShouldBe("""{"id":1,"parent":null}""");
    }

    [Fact]
    public async Task Complaint01_NullVersusMissing_AnExplicitNullOfAnOptionalMemberIsSent()
    {
        var (_, requests) = await new GeneratedProgram(Document).RunAsync(
            """await client.Things.AddNoteAsync(new() { Id = 1, Parent = "p", Rank = null }); return "";"""
        );

        requests.Single().Body.ShouldBe("""{"id":1,"parent":"p","rank":null}""");
    }

    [Theory]
    [InlineData("""{"id":1,"parent":null}""", true)]
    [InlineData("""{"id":1,"parent":"p","text":null,"rank":null}""", true)]
    [InlineData("""{"id":1}""", false)]
    public void Complaint01_NullVersusMissing_OnlyAMissingRequiredMemberIsAnError(string json, bool isRead)
    {
        if (isRead)
        {
            Types.Value.Read("Note", json);
        }
        else
        {
            Should.Throw<System.Text.Json.JsonException>(() => Types.Value.Read("Note", json)).Message.ShouldContain("parent");
        }
    }

    [Fact]
    public async Task Complaint02_UnknownEnumValue_IsKeptAndNeverAnotherMember()
    {
        var (result, _) = await new GeneratedProgram(Document).RunAsync(
            """
            var ticket = await client.Things.GetTicketAsync();
            return $"{ticket.State} {ticket.State.IsKnown} {ticket.State == State.Open} {ticket.State == new State("paused")} {JsonSerializer.Serialize(ticket)}";
            """,
            """{"state":"paused"}"""
        );

        result.ShouldBe("""paused False False True {"state":"paused"}""");
    }

    [Theory]
    [InlineData("double", "8.7e36", "8.7E+36")]
    [InlineData("double", "\"12.5\"", "12.5")]
    [InlineData("decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("decimal", "0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    public async Task Complaint03_Numbers_KeepTheirValue(string type, string number, string expected)
    {
        var program = new GeneratedProgram(Document, new Dictionary<string, string> { ["CoinStatsGenNumberType"] = type });

        var (result, _) = await program.RunAsync(
            "return (await client.Things.GetTicketAsync()).Amount!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);",
            $$"""{"state":"open","amount":{{number}}}"""
        );

        result.ShouldBe(expected);
    }

    [Theory]
    [InlineData("8.7e36")]
    [InlineData("79228162514264337593543950336")]
    public async Task Complaint03_NumberBeyondDecimal_IsAGapOrAnErrorThatNamesItsPath(string number)
    {
        var program = new GeneratedProgram(Document, new Dictionary<string, string> { ["CoinStatsGenNumberType"] = "decimal" });

        var (result, _) = await program.RunAsync(
            """
            var read = await client.Things.GetTicketWithResponseAsync();
            try { await client.WithOptions(new() { Reading = ResponseReading.Strict }).Things.GetTicketAsync(); return "read"; }
            catch (CoinStatsJsonException e) { return e.JsonPath + " " + e.Operation?.Id + "; " + read.Body!.State + ", " + read.Gaps[0]; }
            """,
            $$"""{"state":"open","amount":{{number}}}"""
        );

        result.ShouldBe("$.amount get-ticket; open, $.amount: expected a number that decimal can hold, found number");
    }

    [Theory]
    [InlineData("2026-03-04T05:06:07+02:00")]
    [InlineData("2026-03-04T05:06:07.1234567-09:30")]
    [InlineData("2026-03-04T05:06:07Z")]
    public async Task Complaint09_DateTimes_KeepOffsetAndFraction(string time)
    {
        var (result, requests) = await new GeneratedProgram(Document).RunAsync(
            $$"""
            var ticket = await client.Things.GetTicketAsync(since: DateTimeOffset.Parse("{{time}}", System.Globalization.CultureInfo.InvariantCulture));
            return JsonSerializer.Serialize(ticket, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            """,
            $$"""{"state":"open","at":"{{time}}","day":"2026-03-04"}"""
        );

        Uri.UnescapeDataString(requests.Single().PathAndQuery).ShouldBe("/tickets?since=" + time);
        DateTimeOffset
            .Parse(
                System.Text.Json.JsonDocument.Parse(result).RootElement.GetProperty("at").GetString()!,
                System.Globalization.CultureInfo.InvariantCulture
            )
            .ShouldBe(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
        result.ShouldContain("\"day\":\"2026-03-04\"");
    }

    [Theory]
    [InlineData("""{"name":"n"}""", "IsPerson")]
    [InlineData("""{"vat":"v"}""", "IsFirm")]
    [InlineData("\"s\"", "IsString")]
    [InlineData("[1]", "IsUnknown")]
    [InlineData("null", null)]
    public void Complaint10_NullableUnion_IsToldByItsShapeAndWrittenBackWhole(string json, string? expected)
    {
        var house = $$"""{"owner":{{json}}}""";
        var owner = GeneratedAssembly.Get(Types.Value.Read("House", house), "Owner");

        (owner is null ? null : GeneratedAssembly.Get(owner, expected!)).ShouldBe(expected is null ? null : true);
        Types.Value.RoundTrip("House", house).ShouldBe(house);
    }

    [Theory]
    [InlineData("Id", false)]
    [InlineData("Parent", true)]
    [InlineData("Text", true)]
    [InlineData("Rank", true)]
    public void Complaint11_Nullability_IsWhatTheDocumentSays(string property, bool expected)
    {
        var member = Types.Value.Type("Note").GetProperty(property)!;
        var isNullable =
            member.PropertyType.Name.StartsWith("Optional", StringComparison.Ordinal)
            || Nullable.GetUnderlyingType(member.PropertyType) is not null
            || new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable && !member.PropertyType.IsValueType;

        isNullable.ShouldBe(expected);
        member.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute").ShouldBe(property is "Id" or "Parent");
    }
}
