using System.Diagnostics;

namespace CommunityKit.Images.Tests.Support;

/// <summary>Looks at other processes.</summary>
internal static class Processes
{
    /// <summary>Waits for the end of a process that was told to end; one that goes on fails the test.</summary>
    public static void AssertGone(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)), $"Process {processId} goes on.");
        }
        catch (ArgumentException)
        {
            // There is none.
        }
    }
}
