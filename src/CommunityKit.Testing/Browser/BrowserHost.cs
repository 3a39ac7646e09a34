using CommunityKit.Testing.Modules;
using Microsoft.Playwright;

namespace CommunityKit.Testing.Browser;

/// <summary>
/// Runs browser tests: one Chromium per test process, one fresh context per test, and rules that hold for every page, checked without
/// asking. Thread-safe.
/// </summary>
public static class BrowserHost
{
    private const int PhoneWidth = 600;

    private static readonly Lazy<Task<IBrowser>> Browser = new(StartAsync);

    /// <summary>Why browser tests cannot run here; null when they can.</summary>
    public static string? WhyUnavailable => ChromiumInstallation.WhyUnavailable;

    /// <summary>The shared browser.</summary>
    public static Task<IBrowser> BrowserAsync() => Browser.Value;

    /// <summary>
    /// Opens a page and runs a test on it. Afterwards there must have been no violation of the content security policy, no error on the
    /// console, no uncaught exception, no answer of 500 or more, and no request to another machine.
    /// </summary>
    /// <param name="baseUrl">Address of the running app; relative addresses in the test start there.</param>
    /// <param name="options">The visitor; a Chinese desktop when null.</param>
    /// <param name="test">The test.</param>
    /// <exception cref="GuardRailException">A rule was broken.</exception>
    public static async Task RunAsync(Uri baseUrl, BrowserOptions? options, Func<IPage, Task> test)
    {
        options ??= BrowserOptions.Desktop;
        var browser = await BrowserAsync();
        await using var context = await browser.NewContextAsync(ContextOptions(baseUrl, options));
        var recorder = await PageRecorder.AttachAsync(context, options);
        var page = await context.NewPageAsync();
        recorder.Watch(page);
        try
        {
            await test(page);
        }
        catch (Exception e)
        {
            await SaveScreenshotAsync(page);
            if (recorder.Faults.Count > 0)
            {
                throw new GuardRailException(recorder.Faults, e);
            }

            throw;
        }

        if (options.JavaScript)
        {
            // A page may still be saying something when the test is through with it. (Without JavaScript there are no timers to wait for.)
            await page.EvaluateAsync("() => new Promise(done => setTimeout(done))");
        }

        if (recorder.Faults.Count > 0)
        {
            throw new GuardRailException(recorder.Faults);
        }
    }

    private static BrowserNewContextOptions ContextOptions(Uri baseUrl, BrowserOptions options)
    {
        var isPhone = options.Width < PhoneWidth;
        return new BrowserNewContextOptions
        {
            BaseURL = baseUrl.ToString(),
            ViewportSize = new ViewportSize { Width = options.Width, Height = options.Height },
            HasTouch = isPhone,
            IsMobile = isPhone,
            Locale = options.Culture,
            TimezoneId = options.TimeZone,
            ColorScheme = options.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = options.ReducedMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            JavaScriptEnabled = options.JavaScript,
            ExtraHTTPHeaders = options.User is { } user ? [KeyValuePair.Create(TestUsers.Header, TestUsers.Encode(user))] : null,
        };
    }

    private static async Task<IBrowser> StartAsync()
    {
        var browser = await ChromiumInstallation.LaunchAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => browser.CloseAsync().Wait(TimeSpan.FromSeconds(5));
        return browser;
    }

    /// <summary>With <c>CK_BROWSER_ARTIFACTS</c> set, a failed test leaves a picture there.</summary>
    private static async Task SaveScreenshotAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("CK_BROWSER_ARTIFACTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{Guid.CreateVersion7():N}.png"), FullPage = true });
        }
    }
}
