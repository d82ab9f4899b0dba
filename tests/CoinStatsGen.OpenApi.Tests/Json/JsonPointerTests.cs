using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Tests.Json;

public class JsonPointerTests
{
    // The example of RFC 6901, section 5.
    private static readonly JsonValue Root = JsonReader
        .Parse("""{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}""")
        .Value!.Value;

    [Theory]
    [InlineData("/foo", "[\"bar\",\"baz\"]")]
    [InlineData("/foo/0", "\"bar\"")]
    [InlineData("/foo/1", "\"baz\"")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    public void TryResolve_ExampleOfTheStandard_IsFound(string pointer, string json)
    {
        JsonPointer.TryResolve(Root, pointer, out var value).ShouldBeTrue();
        value.ToCompactJson().ShouldBe(json);
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("/foo/2")]
    [InlineData("/foo/00")]
    [InlineData("/foo/-")]
    [InlineData("/foo/-1")]
    [InlineData("/foo/+1")]
    [InlineData("/foo/99999999999")]
    [InlineData("/foo/0/x")]
    [InlineData("/bar")]
    [InlineData("/foo/")]
    public void TryResolve_NothingThere_IsFalse(string pointer) => JsonPointer.TryResolve(Root, pointer, out _).ShouldBeFalse();

    [Fact]
    public void TryResolve_EmptyPointer_IsTheRoot()
    {
        JsonPointer.TryResolve(Root, "", out var value).ShouldBeTrue();
        value.ShouldBe(Root);
    }

    [Theory]
    [InlineData("/foo")]
    [InlineData("/foo/1")]
    [InlineData("/a~1b")]
    [InlineData("/m~0n")]
    public void Find_OffsetOfAValue_IsItsPointer(string pointer)
    {
        JsonPointer.TryResolve(Root, pointer, out var value);

        JsonPointer.Find(Root, value.Start).ShouldBe(pointer);
    }

    [Fact]
    public void Find_ManyPlacesInOneWalk_AreThoseOfSingleWalks()
    {
        var root = JsonReader.Parse(TestSupport.RepositoryFiles.ReadBundledDocument()).Value!.Value;
        var places = AllValues(root).ToList();
        var finder = new JsonPointerFinder(root);

        foreach (var place in places)
        {
            var pointer = finder.Find(place.Start);
            JsonPointer.TryResolve(root, pointer, out var value).ShouldBeTrue();
            Assert.Equal(place, value);
        }
    }

    [Fact]
    public void Find_OffsetBeforeTheLast_IsRefused()
    {
        var finder = new JsonPointerFinder(Root);
        finder.Find(9);

        Should.Throw<ArgumentOutOfRangeException>(() => finder.Find(8));
    }

    private static IEnumerable<JsonValue> AllValues(JsonValue value) =>
        value.Members.Select(member => member.Value).Concat(value.Items).SelectMany(AllValues).Prepend(value);
}
