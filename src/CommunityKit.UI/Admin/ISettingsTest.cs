namespace CommunityKit.UI.Admin;

/// <summary>
/// Tries out saved settings: sends a mail, calls a provider. Declared with <c>module.SettingsTest</c>; the settings page shows a button.
/// Resolved from the request's scope.
/// </summary>
public interface ISettingsTest
{
    /// <summary>Runs the test with the saved values.</summary>
    /// <param name="input">What the user entered, trimmed: an address, a number; empty when the test asks for nothing.</param>
    /// <param name="cancellationToken">Cancelled after half a minute and when the user leaves.</param>
    /// <returns>What happened, for the user. An exception counts as a failure; its message is shown to the user.</returns>
    ValueTask<SettingsTestResult> RunAsync(string input, CancellationToken cancellationToken);
}
