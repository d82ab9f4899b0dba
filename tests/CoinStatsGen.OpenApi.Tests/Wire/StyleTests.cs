using System.Globalization;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStatsGen.OpenApi.Tests.Wire;

/// <summary>What a style writes it reads back, whatever the value.</summary>
public sealed class StyleTests
{
    private const int Rounds = 2_000;
    private static readonly string[] Texts =
    [
        "a",
        "é",
        "a b",
        "1.5",
        "-0",
        "true",
        "100%",
        "x=y",
        "a;b",
        "[c]",
        "\ud83d\ude00",
        "?&#/",
        "~-_",
        "'",
        "+",
    ];

    public static TheoryData<ParameterStyle, bool> AllStyles
    {
        get
        {
            var data = new TheoryData<ParameterStyle, bool>();
            foreach (var style in Enum.GetValues<ParameterStyle>())
            {
                data.Add(style, true);
                data.Add(style, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(AllStyles))]
    public void Read_WhatWasWritten_GivesTheValue(ParameterStyle style, bool explode)
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var shape = (WireShape)random.Next(3);
            if (style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix)
            {
                var text = style.AsText();
                var value = Value(random, shape, text.Forbidden(shape, explode), isDeep: false);
                var written = text.Write("na me", value, explode, Uri.EscapeDataString);
                Told(text.Read("na me", written, shape, explode, Uri.UnescapeDataString)).ShouldBe(Told(value), written);
            }
            else
            {
                var pairs = style.AsPairs();
                var value = Value(random, shape, explode ? null : pairs.Separator, style == ParameterStyle.DeepObject);
                var written = pairs
                    .Write("na me", value, explode)
                    .Select(pair => KeyValuePair.Create(pair.Name, string.Join(pairs.Separator, pair.Texts)))
                    .ToList();
                Told(pairs.Read("na me", written, shape, explode)).ShouldBe(Told(value), string.Join('&', written));
            }
        }
    }

    // The tables of OpenAPI 3.0.4 and 3.1.1, "Style Examples", with a value of each shape.
    [Theory]
    [InlineData(ParameterStyle.Simple, false, "blue", "blue,black", "R,100,G,200")]
    [InlineData(ParameterStyle.Simple, true, "blue", "blue,black", "R=100,G=200")]
    [InlineData(ParameterStyle.Label, false, ".blue", ".blue,black", ".R,100,G,200")]
    [InlineData(ParameterStyle.Label, true, ".blue", ".blue.black", ".R=100.G=200")]
    [InlineData(ParameterStyle.Matrix, false, ";color=blue", ";color=blue,black", ";color=R,100,G,200")]
    [InlineData(ParameterStyle.Matrix, true, ";color=blue", ";color=blue;color=black", ";R=100;G=200")]
    [InlineData(ParameterStyle.Form, false, "color=blue", "color=blue,black", "color=R,100,G,200")]
    [InlineData(ParameterStyle.Form, true, "color=blue", "color=blue&color=black", "R=100&G=200")]
    [InlineData(ParameterStyle.SpaceDelimited, false, "color=blue", "color=blue black", "color=R 100 G 200")]
    [InlineData(ParameterStyle.PipeDelimited, false, "color=blue", "color=blue|black", "color=R|100|G|200")]
    [InlineData(ParameterStyle.DeepObject, true, "color=blue", "color=blue&color=black", "color[R]=100&color[G]=200")]
    public void Write_ExamplesOfTheSpecification_AreTheirs(ParameterStyle style, bool explode, string one, string list, string members)
    {
        var isDeep = style == ParameterStyle.DeepObject;
        string Written(WireParts value) =>
            style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix
                ? style.AsText().Write("color", value, explode, Uri.EscapeDataString)
                : string.Join(
                    '&',
                    style
                        .AsPairs()
                        .Write("color", value, explode)
                        .Select(p => p.Name + "=" + string.Join(style.AsPairs().Separator, p.Texts))
                );

        Written(WireParts.Value("blue")).ShouldBe(one);
        Written(WireParts.List(["blue", "black"])).ShouldBe(list);
        Written(new WireParts(WireShape.Object, [new(isDeep ? "[R]" : "R", "100"), new(isDeep ? "[G]" : "G", "200")])).ShouldBe(members);
    }

    [Theory]
    [InlineData(ParameterStyle.Label, false, "5")]
    [InlineData(ParameterStyle.Label, true, "")]
    [InlineData(ParameterStyle.Matrix, false, "5")]
    [InlineData(ParameterStyle.Matrix, false, ";other=5")]
    [InlineData(ParameterStyle.Matrix, false, ";color=5;color=6")]
    public void Read_TextOfAnotherStyle_IsNone(ParameterStyle style, bool explode, string text) =>
        style.AsText().Read("color", text, WireShape.Value, explode, Uri.UnescapeDataString).ShouldBeNull();

    [Theory]
    [InlineData("color[R]", true)]
    [InlineData("color[R][x]", true)]
    [InlineData("color[Q]", false)]
    [InlineData("color", false)]
    [InlineData("color[R", false)]
    [InlineData("colorful[R]", false)]
    public void OwnsMember_NameOfADeepObject_IsAWayToAMember(string name, bool isOwned) =>
        DeepObjectStyle.Instance.OwnsMember("color", name, explode: true, static member => member == "R").ShouldBe(isOwned);

    private static WireParts Value(Random random, WireShape shape, char? forbidden, bool isDeep)
    {
        var texts = Texts.Where(text => forbidden is not { } c || !text.Contains(c)).ToArray();
        var count = shape == WireShape.Value ? 1 : random.Next(1, 5);
        return new WireParts(shape, [.. Enumerable.Range(0, count).Select(i => WireParts.Part(Name(i), texts[random.Next(texts.Length)]))]);

        string Name(int i) =>
            shape != WireShape.Object ? "" : (isDeep ? "[é][m" : "m-é") + i.ToString(CultureInfo.InvariantCulture) + (isDeep ? "]" : "");
    }

    private static string Told(WireParts? value) =>
        value is null ? "none" : value.Shape + ": " + string.Join(" | ", value.Items.Select(i => i.Key + "→" + i.Value));
}
