using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Members of JSON bodies that may be left out and may be null: what is left out is not sent, a null that is given is.</summary>
public sealed class OptionalMemberTests
{
    private const string Patch = """
        "Patch": { "type": "object", "required": ["must"], "properties": {
          "must": { "type": "string", "nullable": true },
          "text": { "type": "string", "nullable": true },
          "rank": { "type": "integer", "nullable": true },
          "state": { "allOf": [ { "$ref": "#/components/schemas/State" } ], "nullable": true },
          "tags": { "type": "array", "nullable": true, "items": { "type": "string" } },
          "inner": { "type": "object", "nullable": true, "properties": { "x": { "type": "integer", "nullable": true } } },
          "plain": { "type": "string" },
          "made": { "type": "string", "nullable": true, "readOnly": true } } },
        "State": { "type": "string", "enum": ["open", "closed"] },
        "Answer": { "type": "object", "properties": { "note": { "type": "string", "nullable": true } } },
        "Page": { "type": "object", "required": ["rows"], "properties": { "rows": { "type": "array", "items": { "$ref": "#/components/schemas/Patch" } } } }
        """;

    private static readonly string Document = SpecBuilder.Document(
        Post("/json", "send", "application/json", "Patch")
            + ","
            + Post("/form", "submit", "application/x-www-form-urlencoded", "Patch")
            + ","
            + SpecBuilder.Get("/answer", "get-answer", response: """{ "$ref": "#/components/schemas/Answer" }"""),
        Patch
    );

    private static readonly Lazy<GeneratedAssembly> Types = new(() => GeneratedAssembly.Load(GeneratorHarness.Run(Document)));

    private static readonly (string Members, string Expected)[] Cases =
    [
        ("", """{"must":null}"""),
        (
            "Text = null, Rank = null, State = null, Tags = null, Inner = null",
            """{"must":null,"text":null,"rank":null,"state":null,"tags":null,"inner":null}"""
        ),
        ("Text = default, Rank = default, Tags = default", """{"must":null}"""),
        (
            "Text = \"t\", Rank = 5, State = State.Open, Tags = new([\"a\"]), Inner = new Optional<PatchInner?>(new() { X = null })",
            """{"must":null,"text":"t","rank":5,"state":"open","tags":["a"],"inner":{"x":null}}"""
        ),
        ("Plain = null, Made = null", """{"must":null}"""),
    ];

    private static readonly Lazy<Task<IReadOnlyList<RecordedRequest>>> Requests = new(async () =>
        (
            await new GeneratedProgram(Document).RunAsync(
                string.Join("\n", Cases.Select(c => $"await client.Things.SendAsync(new() {{ Must = null, {c.Members} }});"))
                    + """

                    await client.Things.SubmitAsync(new() { Must = "m", Text = null, Rank = 7, Tags = new(["a", "b"]) });
                    return "";
                    """
            )
        ).Requests
    );

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Cases.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task JsonBody_WhatIsLeftOutIsNotSentAndANullThatIsGivenIs(int number) =>
        (await Requests.Value)[number].Body.ShouldBe(Cases[number].Expected);

    [Fact]
    public async Task Form_OfTheSameType_LeavesNullOut() => (await Requests.Value)[^1].Body.ShouldBe("must=m&rank=7&tags=a&tags=b");

    [Theory]
    [InlineData("""{"must":null}""")]
    [InlineData("""{"must":"m","text":null,"rank":null,"state":null,"tags":null,"inner":null}""")]
    [InlineData("""{"must":"m","text":"t","rank":5,"state":"other","tags":[],"inner":{}}""")]
    [InlineData("""{"must":"m","inner":{"x":null}}""")]
    public void RoundTrip_KeepsWhatWasThereAndWhatWasNot(string json) => Types.Value.RoundTrip("Patch", json).ShouldBe(json);

    [Theory]
    [InlineData("""{"must":"m","text":null}""", """{"must":"m","text":null}""", true)]
    [InlineData("""{"must":"m","text":null}""", """{"must":"m"}""", false)]
    public void Equality_TellsLeftOutFromNull(string left, string right, bool expected) =>
        Types.Value.Read("Patch", left).Equals(Types.Value.Read("Patch", right)).ShouldBe(expected);

    /// <summary>What the server alone sets, what cannot be null, and what is only read, stay as simple as they were.</summary>
    [Theory]
    [InlineData("Patch", "Text", true)]
    [InlineData("PatchInner", "X", true)]
    [InlineData("Patch", "Must", false)]
    [InlineData("Patch", "Plain", false)]
    [InlineData("Patch", "Made", false)]
    [InlineData("Answer", "Note", false)]
    public void Type_IsOptionalOnlyWhereTheDifferenceMatters(string type, string property, bool expected) =>
        Types.Value.Type(type).GetProperty(property)!.PropertyType.Name.StartsWith("Optional", StringComparison.Ordinal).ShouldBe(expected);

    /// <summary>Emitted code takes paged answers apart by itself, and so does the state of a sync.</summary>
    [Fact]
    public void PagedAnswer_ThatIsSentToo_StaysPlain()
    {
        const string Page = """{ "name": "page", "in": "query", "schema": { "type": "integer" } }""";
        const string Meta = """
            "Rows": { "type": "object", "properties": { "meta": { "type": "object", "nullable": true, "properties": { "hasNextPage": { "type": "boolean", "nullable": true } } }, "rows": { "type": "array", "nullable": true, "items": { "type": "string" } } } }
            """;
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                Post("/json", "send", "application/json", "Rows")
                    + ","
                    + SpecBuilder.Get(
                        "/rows",
                        "get-rows",
                        Page,
                        """{ "$ref": "#/components/schemas/Rows" }""",
                        """ "x-pagination": { "page": "page", "limit": "limit", "items": "rows", "meta": "meta", "hasNext": "hasNextPage" }, """
                    ),
                Meta
            )
        );

        output["Rows"].ShouldNotContain("Optional<");
        output["Things"].ShouldContain("ListRowsAsync(");
    }

    [Fact]
    public async Task Docs_Example_SendsWhatItsCommentsSay()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "requests.md")).ReplaceLineEndings("\n");
        var lines = page.Split("```csharp\n").Skip(1).Single().Split("```")[0];
        var document = SpecBuilder.Document(
            Post("/json", "send", "application/json", "Patch"),
            Patch.Replace("\"required\": [\"must\"],", "", StringComparison.Ordinal)
        );

        var (_, requests) = await new GeneratedProgram(document).RunAsync(lines + "return \"\";");

        requests.Select(r => r.Body).ShouldBe(["""{"text":"new"}""", """{"rank":null}""", """{"tags":["a"]}"""]);
        lines.ShouldContain("// " + requests[0].Body + ":");
        lines.ShouldContain("// " + requests[1].Body + ":");
    }

    private static string Post(string path, string id, string mediaType, string schema) =>
        $$"""
            "{{path}}": { "post": { "operationId": "{{id}}", "tags": ["Things"], "requestBody": { "required": true, "content": { "{{mediaType}}": { "schema": { "$ref": "#/components/schemas/{{schema}}" } } } },
              "responses": { "204": { "description": "done" } } } }
            """;
}
