using System.Runtime.CompilerServices;
using DiffEngine;

namespace CoinStatsGen.TestSupport;

/// <summary>
/// Compares a text with a file beside the test, in Verify's conventions: <c>Name.verified.ext</c> holds what was accepted,
/// <c>Name.received.ext</c> is written on a difference. <c>UPDATE_SNAPSHOTS=1</c> accepts what came.
/// </summary>
internal static class Snapshot
{
    public static void Match(string received, string name, string extension = "cs", [CallerFilePath] string testFile = "")
    {
        var folder = FolderOf(testFile);
        var verifiedPath = Path.Combine(folder, $"{name}.verified.{extension}");
        var receivedPath = Path.Combine(folder, $"{name}.received.{extension}");
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        if (!BuildServerDetector.Detected && Environment.UserInteractive && !DiffRunner.Disabled)
        {
            DiffRunner.Launch(receivedPath, verifiedPath);
        }

        throw new SnapshotException(
            $"{Path.GetFileName(receivedPath)} differs from what was accepted. Compare the two files in {folder}; "
                + $"UPDATE_SNAPSHOTS=1 accepts.{Environment.NewLine}{FirstDifference(verified, received)}"
        );
    }

    /// <summary>Compiler paths are mapped away in CI builds: the folder is then found below the checkout.</summary>
    private static string FolderOf(string testFile)
    {
        if (File.Exists(testFile))
        {
            return Path.GetDirectoryName(testFile)!;
        }

        var tests = testFile.Replace('\\', '/');
        return Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, tests[tests.IndexOf("tests/", StringComparison.Ordinal)..]))!;
    }

    private static string FirstDifference(string? verified, string received)
    {
        if (verified is null)
        {
            return "Nothing was accepted so far.";
        }

        var old = verified.Split('\n');
        var now = received.Split('\n');
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }

        return $"Line {line + 1}:{Environment.NewLine}- {old.ElementAtOrDefault(line)}{Environment.NewLine}+ "
            + $"{now.ElementAtOrDefault(line)}";
    }
}
