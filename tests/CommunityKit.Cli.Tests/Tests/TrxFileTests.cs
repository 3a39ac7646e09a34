using CommunityKit.Cli.Testing;

namespace CommunityKit.Cli.Tests.Tests;

/// <summary>What <c>ck test</c> reads from the test runner.</summary>
public sealed class TrxFileTests
{
    private const string Trx =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
          <UnitTestResult testName="A.Good" outcome="Passed" />
          <UnitTestResult testName="A.Better" outcome="Passed" />
          <UnitTestResult testName="A.Bad" outcome="Failed"><Output><ErrorInfo><Message>Assert.Equal() Failure</Message>
            <StackTrace>   at A.Bad() in /a.cs:line 3
           at System.Reflection.MethodBaseInvoker.Invoke()</StackTrace></ErrorInfo></Output></UnitTestResult>
          <UnitTestResult testName="A.Stuck" outcome="Timeout" />
          <UnitTestResult testName="A.Later" outcome="NotExecuted"><Output><StdOut>catalogue absent</StdOut></Output></UnitTestResult>
          <UnitTestResult testName="A.Later2" outcome="NotExecuted"><Output><ErrorInfo><Message>catalogue absent</Message></ErrorInfo></Output></UnitTestResult>
        </Results></TestRun>
        """;

    [Fact]
    public void Results_are_counted_by_what_came_of_them()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Trx);

        var result = TrxFile.Read("A", file);

        File.Delete(file);
        Assert.Equal(2, result.Passed);
        Assert.Equal(["A.Bad", "A.Stuck"], result.Failures.Select(failure => failure.Test));
        Assert.Equal("Assert.Equal() Failure\n   at A.Bad() in /a.cs:line 3", result.Failures[0].Message.ReplaceLineEndings("\n"));
        Assert.Equal(2, result.Skipped["catalogue absent"]);
    }

    [Fact]
    public void A_run_that_wrote_nothing_has_no_results() => Assert.Equal(0, TrxFile.Read("A", "/nowhere.trx").Count);
}
