using System.CommandLine;
using System.Globalization;
using CoinStats.MockServer.Tool;
using CoinStatsGen.TestSupport;
using YamlDotNet.RepresentationModel;

namespace CoinStats.MockServer.Tests.Deploy;

/// <summary>What samples/deploy says is what the tool does.</summary>
public sealed class DeploySampleTests
{
    private static readonly YamlNode Compose = DeployFile.Yaml("compose.yaml")[0].At("services/mock");
    private static readonly YamlNode Shared = DeployFile.Yaml("compose.shared.yaml")[0].At("services");
    private static readonly YamlNode[] Kubernetes = DeployFile.Yaml("kubernetes.yaml");
    private static readonly YamlNode Pod = Kubernetes[0].At("spec/template/spec");
    private static readonly YamlNode Container = Pod.At("containers/0");
    private static readonly string[] Exposed = DeployFile.Instruction("EXPOSE").Split(' ');

    public static TheoryData<string, string[]> CommandLines =>
        new()
        {
            { "Dockerfile", DeployFile.List(DeployFile.Instruction("CMD")) },
            { "compose.yaml", Compose.Texts("command") },
            { "compose.shared.yaml", Shared.Texts("mock/command") },
            { "kubernetes.yaml", Container.Texts("args") },
        };

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void CommandLine_IsOneOfTheTool_AndListensForOthers(string file, string[] arguments)
    {
        var parsed = ToolCommands.Root().Parse(arguments);
        parsed.Errors.ShouldBeEmpty(file);
        Option(parsed, "--listen").ShouldBe("0.0.0.0", file);
        Option(parsed, "--seed").ShouldBe("1", "replicas answer alike because they share the seed");
        Exposed.ShouldBe([Option(parsed, "--port"), Option(parsed, "--https-port")]);
    }

    [Fact]
    public void CommandLine_OptionThatIsNotThere_WouldBeFound() =>
        ToolCommands.Root().Parse(["serve", "--listen", "0.0.0.0", "--colour"]).Errors.ShouldNotBeEmpty();

    [Fact]
    public void Image_RunsTheTool_AsNobody()
    {
        DeployFile.List(DeployFile.Instruction("ENTRYPOINT")).ShouldBe(["dotnet", Program()]);
        DeployFile.Instruction("USER").ShouldBe("1654:1654");
        DeployFile.Instruction("STOPSIGNAL").ShouldBe("SIGTERM");
        var publish = DeployFile.Dockerfile().Single(i => i.Name == "RUN").Value.Split(' ');
        Directory.Exists(Path.Combine(RepositoryFiles.Root, publish[2])).ShouldBeTrue(publish[2]);
        var version = Environment.Version.ToString(2);
        DeployFile
            .Dockerfile()
            .Where(i => i.Name == "FROM")
            .Select(i => i.Value)
            .ShouldAllBe(image => image.Contains($":{version}", StringComparison.Ordinal));
    }

    [Fact]
    public void HealthChecks_AskTheToolItself()
    {
        foreach (var check in new[] { DeployFile.List(DeployFile.Instruction("HEALTHCHECK")), Compose.Texts("healthcheck/test")[1..] })
        {
            check[..2].ShouldBe(["dotnet", Program()]);
            var parsed = ToolCommands.Root().Parse(check[2..]);
            parsed.Errors.ShouldBeEmpty();
            parsed.CommandResult.Command.Name.ShouldBe("health");
            new Uri(Option(parsed, "--from")).Port.ToString(CultureInfo.InvariantCulture).ShouldBe(Exposed[0]);
        }
    }

    [Theory]
    [InlineData("startupProbe")]
    [InlineData("readinessProbe")]
    [InlineData("livenessProbe")]
    public async Task Probe_IsAnsweredWithoutToken(string probe)
    {
        Container.Text($"{probe}/httpGet/port").ShouldBe(Container.Text("ports/0/name"));
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, AdminToken = "secret" });
        (await client.SendAsync("GET", Container.Text($"{probe}/httpGet/path"), body: null, [])).Status.ShouldBe(200);
    }

    [Fact]
    public void Kubernetes_HardensTheContainer()
    {
        new[] { Container.Text("ports/0/containerPort"), Container.Text("ports/1/containerPort") }.ShouldBe(Exposed);
        $"{Pod.Text("securityContext/runAsUser")}:{Pod.Text("securityContext/runAsGroup")}".ShouldBe(DeployFile.Instruction("USER"));
        Pod.Text("securityContext/runAsNonRoot").ShouldBe("true");
        Container.Text("securityContext/readOnlyRootFilesystem").ShouldBe("true");
        Container.Text("securityContext/allowPrivilegeEscalation").ShouldBe("false");
        Container.Texts("securityContext/capabilities/drop").ShouldBe(["ALL"]);
        var drain = Seconds(Option(ToolCommands.Root().Parse(Container.Texts("args")), "--drain"));
        Seconds(Pod.Text("terminationGracePeriodSeconds"))
            .ShouldBeGreaterThan(drain + Seconds(Container.Text("lifecycle/preStop/sleep/seconds")));
    }

    [Fact]
    public void Certificate_OfAllReplicas_IsWhereTheServerLooksForIt()
    {
        var compose = ToolCommands.Root().Parse(Compose.Texts("command"));
        Compose.Text("volumes/0").ShouldBe("./certificates:/certificates:ro");
        Option(compose, "--cert").ShouldBe("/certificates/server.pem");
        Option(compose, "--key").ShouldBe("/certificates/server.key");

        var pod = ToolCommands.Root().Parse(Container.Texts("args"));
        var mount = Container.Text("volumeMounts/0/mountPath");
        Container.Text("volumeMounts/0/name").ShouldBe(Pod.Text("volumes/0/name"));
        (Option(pod, "--cert"), Option(pod, "--key")).ShouldBe(
            ($"{mount}/tls.crt", $"{mount}/tls.key"),
            "as a secret of type tls has them"
        );
        Kubernetes[1].Text("spec/ports/1/targetPort").ShouldBe(Container.Text("ports/1/name"));
        Option(pod, "--allowed-host").ShouldBe(Kubernetes[1].Text("metadata/name"));
    }

    [Fact]
    public void Kubernetes_PartsFindEachOther()
    {
        var labels = Kubernetes[0].At("spec/template/metadata/labels").ToString();
        Kubernetes[0].At("spec/selector/matchLabels").ToString().ShouldBe(labels);
        Kubernetes[1].At("spec/selector").ToString().ShouldBe(labels);
        Kubernetes[2].At("spec/selector/matchLabels").ToString().ShouldBe(labels);
        Kubernetes[1].Text("spec/ports/0/targetPort").ShouldBe(Container.Text("ports/0/name"));
        Container.Text("image").ShouldBe(Compose.Text("image"));
    }

    [Fact]
    public void Compose_HardensTheContainer()
    {
        Compose.Text("user").ShouldBe(DeployFile.Instruction("USER"));
        Compose.Text("read_only").ShouldBe("true");
        Compose.Texts("cap_drop").ShouldBe(["ALL"]);
        Compose.Texts("ports").ShouldBe([$"127.0.0.1:8080-8082:{Exposed[0]}", $"127.0.0.1:8443-8445:{Exposed[1]}"]);
        Compose.Text("deploy/replicas").ShouldBe("3");
        var drain = Seconds(Option(ToolCommands.Root().Parse(Compose.Texts("command")), "--drain"));
        Seconds(Compose.Text("stop_grace_period").TrimEnd('s')).ShouldBeGreaterThan(drain);
        File.Exists(DeployFile.Path(Path.Combine(Compose.Text("build/context"), Compose.Text("build/dockerfile")))).ShouldBeTrue();
    }

    [Fact]
    public void Shared_IsTheSameServer_WithStateInTheRedisBesideIt()
    {
        var plain = Compose.Texts("command");
        Shared.Texts("mock/command")[..plain.Length].ShouldBe(plain);
        var state = new Uri(Option(ToolCommands.Root().Parse(Shared.Texts("mock/command")), "--state"));
        ((YamlMappingNode)Shared).Children.Keys.Select(k => k.ToString()).ShouldContain(state.Host);
        ((YamlMappingNode)Shared.At("mock/depends_on")).Children.Keys.Select(k => k.ToString()).ShouldContain(state.Host);
        var port = state.Port.ToString(CultureInfo.InvariantCulture);
        Shared.Texts("redis/command").ShouldContain(port);
        Shared.Texts("redis/healthcheck/test").ShouldContain(port);
        Shared.Text("redis/read_only").ShouldBe("true");
        Shared.Text("redis/user").ShouldNotStartWith("0");
    }

    [Fact]
    public void EnvironmentVariables_AreKnown()
    {
        string[] known = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_SERVICE_NAME", "COINSTATS_MOCK_ADMIN_TOKEN", "COINSTATS_MOCK_STATE"];
        var named = ((YamlMappingNode)Compose.At("environment"))
            .Children.Keys.Select(k => k.ToString())
            .Concat(((YamlSequenceNode)Container.At("env")).Select(item => item.Text("name")));
        named.Except(known).ShouldBeEmpty();
        ToolCommands
            .Root()
            .Subcommands.Single(c => c.Name == "serve")
            .Options.ShouldContain(o => o.Description!.Contains("$COINSTATS_MOCK_ADMIN_TOKEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replicas_AnswerAlike()
    {
        await using var one = new MockClient(new CoinStatsMockOptions { Seed = 1 });
        await using var two = new MockClient(new CoinStatsMockOptions { Seed = 1 });
        foreach (var path in new[] { "/v1/coins", "/v1/coins/bitcoin", "/v1/fiats", "/v1/news/sources", "/v1/nothing" })
        {
            (await two.GetAsync(path)).Body.ShouldBe((await one.GetAsync(path)).Body, path);
        }
    }

    private static string Program() => typeof(ToolCommands).Assembly.GetName().Name + ".dll";

    private static string Option(ParseResult parsed, string name) =>
        parsed.CommandResult.Children.OfType<System.CommandLine.Parsing.OptionResult>().Single(o => o.Option.Name == name).Tokens[0].Value;

    private static int Seconds(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
