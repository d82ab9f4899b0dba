namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>
/// Form and multipart bodies by their encodings, byte for byte as they leave a socket (OpenAPI 3.1.2, "Encoding Object").
/// </summary>
public sealed class FormTests
{
    private const string Properties = """
        "id": { "type": "integer" },
        "name": { "type": "string" },
        "at": { "type": "string", "format": "date" },
        "tags": { "type": "array", "items": { "type": "string", "nullable": true } },
        "file": { "type": "string", "format": "binary" },
        "files": { "type": "array", "items": { "type": "string", "format": "binary" } },
        "spot": { "type": "object", "properties": { "x": { "type": "integer" }, "y": { "type": "string" } } },
        "spots": { "type": "array", "items": { "type": "object", "nullable": true, "properties": { "z": { "type": "integer" } } } },
        "either": { "oneOf": [ { "type": "string" }, { "type": "object", "properties": { "w": { "type": "integer" } } }, { "type": "array", "items": { "type": "integer" } } ] },
        "any": { },
        "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } }
        """;

    private const string All = """
        Id = 7, Name = "a b&c=ü", At = new DateOnly(2026, 1, 2), Tags = ["x y", null, "z"], File = new byte[] { 1, 2 },
        Files = [new byte[] { 65 }, new byte[] { 66 }],
        Spot = new() { X = 1, Y = "p,q" }, Spots = [new() { Z = 1 }, null, new() { Z = 2 }], Either = "e", Any = JsonDocument.Parse("{\"k\":1}").RootElement, Grid = [[1, 2], [3]]
        """;

    /// <summary>Version, media type, encodings, members set, the body expected: pairs of a form, or parts as "headers: content".</summary>
    private static readonly (string Version, string MediaType, string Encoding, string Members, string[] Expected)[] Cases =
    [
        (
            "3.0.3",
            Form,
            "",
            All,
            [
                "id=7&name=a%20b%26c%3D%C3%BC&at=2026-01-02&tags=x%20y&tags=z&file=AQI%3D&files=QQ%3D%3D&files=Qg%3D%3D&spot=%7B%22x%22%3A1%2C%22y%22%3A%22p%2Cq%22%7D"
                    + "&spots=%7B%22z%22%3A1%7D&spots=%7B%22z%22%3A2%7D&either=e&any=%7B%22k%22%3A1%7D&grid=%5B1%2C2%5D&grid=%5B3%5D",
            ]
        ),
        (
            "3.0.3",
            Form,
            """ "tags": { "style": "form" }, "spot": { "style": "form" } """,
            """ Tags = ["a", "b"], Spot = new() { X = 1, Y = "p,q" } """,
            ["tags=a&tags=b&x=1&y=p%2Cq"]
        ),
        (
            "3.0.3",
            Form,
            """ "tags": { "explode": false }, "spot": { "explode": false } """,
            """ Tags = ["a", "b"], Spot = new() { X = 1, Y = "q" } """,
            ["tags=a,b&spot=x,1,y,q"]
        ),
        (
            "3.0.3",
            Form,
            """ "tags": { "style": "spaceDelimited" }, "files": { "style": "pipeDelimited" } """,
            """ Tags = ["a", "b"], Files = [new byte[] { 65 }, new byte[] { 66 }] """,
            ["tags=a%20b&files=QQ%3D%3D%7CQg%3D%3D"]
        ),
        (
            "3.0.3",
            Form,
            """ "spot": { "style": "deepObject" }, "spots": { "style": "deepObject", "explode": true } """,
            """ Spot = new() { X = 1, Y = "q" }, Spots = [new() { Z = 2 }] """,
            ["spot%5Bx%5D=1&spot%5By%5D=q&spots%5B0%5D%5Bz%5D=2"]
        ),
        (
            "3.0.3",
            Form,
            """ "name": { "allowReserved": true }, "tags": { "allowReserved": true, "explode": false } """,
            """ Name = "https://a/?b=1&c=+#[]", Tags = ["a/b"] """,
            ["name=https://a/?b=1%26c=%2B%23%5B%5D&tags=a/b"]
        ),
        (
            "3.0.3",
            Form,
            """ "name": { "contentType": "application/json" }, "id": { "contentType": "text/csv" } """,
            """ Id = 1, Name = "n" """,
            ["id=1&name=%22n%22"]
        ),
        ("3.0.3", Form, """ "tags": { "style": "form" } """, """ Id = 1, Tags = [] """, ["id=1"]),
        (
            "3.0.3",
            Multipart,
            "",
            All,
            [
                "name=\"id\"|text/plain; charset=utf-8|7",
                "name=\"name\"|text/plain; charset=utf-8|a b&c=ü",
                "name=\"at\"|text/plain; charset=utf-8|2026-01-02",
                "name=\"tags\"|text/plain; charset=utf-8|x y",
                "name=\"tags\"|text/plain; charset=utf-8|z",
                "name=\"file\"; filename=\"file\"|application/octet-stream|\u0001\u0002",
                "name=\"files\"; filename=\"files\"|application/octet-stream|A",
                "name=\"files\"; filename=\"files\"|application/octet-stream|B",
                "name=\"spot\"|application/json|{\"x\":1,\"y\":\"p,q\"}",
                "name=\"spots\"|application/json|{\"z\":1}",
                "name=\"spots\"|application/json|{\"z\":2}",
                "name=\"either\"|text/plain; charset=utf-8|e",
                "name=\"any\"|application/json|{\"k\":1}",
                "name=\"grid\"|application/json|[1,2]",
                "name=\"grid\"|application/json|[3]",
            ]
        ),
        (
            "3.0.3",
            Multipart,
            """ "file": { "contentType": "image/png, image/jpeg" }, "files": { "contentType": "image/*" }, "name": { "contentType": "text/csv" } """,
            """ Name = "a;b", File = new byte[] { 65 }, Files = [new byte[] { 66 }] """,
            [
                "name=\"name\"|text/csv|a;b",
                "name=\"file\"; filename=\"file\"|image/png|A",
                "name=\"files\"; filename=\"files\"|application/octet-stream|B",
            ]
        ),
        (
            "3.0.3",
            Multipart,
            """ "name": { "contentType": "application/json" }, "tags": { "contentType": "application/json" }, "spots": { "contentType": "application/vnd.x+json; v=1" }, "spot": { "contentType": "text/plain" } """,
            """ Name = "n", Tags = ["t", null], Spot = new() { X = 1 }, Spots = [new() { Z = 1 }, null] """,
            [
                "name=\"name\"|application/json|\"n\"",
                "name=\"tags\"|application/json|\"t\"",
                "name=\"spot\"|text/plain|{\"x\":1}",
                "name=\"spots\"|application/vnd.x+json; v=1|{\"z\":1}",
            ]
        ),
        (
            "3.0.3",
            Multipart,
            """ "spot": { "style": "deepObject" } """,
            """ Spot = new() { X = 1 } """,
            ["name=\"spot\"|application/json|{\"x\":1}"]
        ),
        (
            "3.1.0",
            Multipart,
            """ "spot": { "style": "deepObject" }, "tags": { "explode": false, "contentType": "a/b" }, "name": { "allowReserved": true } """,
            """ Name = "a/b c&d", Tags = ["x", "ü z"], Spot = new() { X = 1, Y = "q r" } """,
            [
                "name=\"name\"|text/plain; charset=utf-8|a/b c&d",
                "name=\"tags\"|text/plain; charset=utf-8|x,ü z",
                "name=\"spot[x]\"|text/plain; charset=utf-8|1",
                "name=\"spot[y]\"|text/plain; charset=utf-8|q r",
            ]
        ),
        (
            "3.0.3",
            Multipart,
            """
            "file": { "contentType": "image/png", "headers": {
                "X-Kind": { "schema": { "type": "string", "enum": ["icon"] } }, "X-Size": { "schema": { "type": "integer", "default": 3 } },
                "X-Free": { "schema": { "type": "string" } }, "Content-Type": { "schema": { "type": "string", "default": "a/b" } } } },
            "tags": { "headers": { "X-Tag": { "required": true, "schema": { "type": "string", "default": "t" } } } }
            """,
            """ Tags = ["a", "b"], File = new byte[] { 65 } """,
            [
                "name=\"tags\"|text/plain; charset=utf-8\r\nX-Tag: t|a",
                "name=\"tags\"|text/plain; charset=utf-8\r\nX-Tag: t|b",
                "name=\"file\"; filename=\"file\"|image/png\r\nX-Kind: icon\r\nX-Size: 3|A",
            ]
        ),
        ("3.0.3", "multipart/mixed", "", """ Id = 1 """, ["name=\"id\"|text/plain; charset=utf-8|1"]),
    ];

    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    private static readonly Dictionary<string, Lazy<Task<IReadOnlyList<string>>>> Requests = new[] { "3.0.3", "3.1.0" }.ToDictionary(
        v => v,
        v => new Lazy<Task<IReadOnlyList<string>>>(() => SendAsync(v))
    );

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Cases.Length));

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Body_IsWrittenAsItsEncodingSays(int number)
    {
        var (version, mediaType, _, _, expected) = Cases[number];
        var request = (await Requests[version].Value).Single(r => WireText.Target(r) == $"/a{number}");

        if (mediaType == Form)
        {
            request.ShouldContain($"\r\nContent-Type: {Form}\r\n");
            WireText.Body(request).ShouldBe(expected.Single());
            return;
        }

        var body = WireText.Body(request);
        var boundary = body[2..body.IndexOf('\r', StringComparison.Ordinal)];
        request.ShouldContain($"\r\nContent-Type: {mediaType}; boundary={boundary}\r\n");
        body.ShouldBe(
            string.Concat(
                expected
                    .Select(e => e.Split('|', 3))
                    .Select(e => $"--{boundary}\r\nContent-Disposition: form-data; {e[0]}\r\nContent-Type: {e[1]}\r\n\r\n{e[2]}\r\n")
            ) + $"--{boundary}--\r\n"
        );
    }

    [Theory]
    [InlineData(Form, "id=1&b=2&c=x%20y")]
    [InlineData(Multipart, "name=\"c\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nx y\r\n")]
    public async Task Body_MembersThatAreNotDeclared_AreSentToo(string mediaType, string expected)
    {
        var document = Document(
            Operation(
                0,
                mediaType,
                """ "id": { "type": "integer" } """,
                "",
                """, "additionalProperties": { "type": "string", "nullable": true } """
            )
        );

        var requests = await WireText.SendAsync(
            document,
            """await client.Things.Post0Async(new() { Id = 1, AdditionalProperties = new Dictionary<string, string?> { ["b"] = "2", ["none"] = null, ["c"] = "x y" } });"""
        );

        WireText.Body(requests.Single()).ShouldContain(expected);
    }

    [Fact]
    public async Task Body_InlineTypeWithANameOfItsOwn_IsOneType()
    {
        var document = Document(
            Operation(
                0,
                Form,
                """ "spot": { "type": "object", "properties": { "x": { "type": "integer" } } } """,
                "",
                """, "x-csharp-name": "Place" """
            )
        );

        var requests = await WireText.SendAsync(document, "await client.Things.Post0Async(new Place { Spot = new() { X = 1 } });");

        WireText.Body(requests.Single()).ShouldBe("spot=%7B%22x%22%3A1%7D");
    }

    private static Task<IReadOnlyList<string>> SendAsync(string version)
    {
        var cases = Enumerable.Range(0, Cases.Length).Where(i => Cases[i].Version == version).ToList();
        var document = Document(string.Join(",", cases.Select(i => Operation(i, Cases[i].MediaType, Properties, Cases[i].Encoding))))
            .Replace("3.0.3", version, StringComparison.Ordinal);
        return WireText.SendAsync(
            version == "3.0.3"
                ? document
                : document
                    .Replace("\"type\": \"string\", \"nullable\": true", "\"type\": [\"string\", \"null\"]", StringComparison.Ordinal)
                    .Replace("\"type\": \"object\", \"nullable\": true", "\"type\": [\"object\", \"null\"]", StringComparison.Ordinal),
            string.Join("\n", cases.Select(i => $"await client.Things.Post{i}Async(new() {{ {Cases[i].Members} }});"))
        );
    }

    private static string Document(string paths) => SpecBuilder.Document(paths);

    private static string Operation(int number, string mediaType, string properties, string encoding, string more = "") =>
        $$"""
            "/a{{number}}": { "post": { "operationId": "post-{{number}}", "tags": ["Things"],
              "requestBody": { "required": true, "content": { "{{mediaType}}": { "schema": { "type": "object", "properties": { {{properties}} } {{more}} }, "encoding": { {{encoding}} } } } },
              "responses": { "200": { "description": "ok" } } } }
            """;
}
