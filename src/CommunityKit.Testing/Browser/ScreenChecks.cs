using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using Microsoft.Playwright;

namespace CommunityKit.Testing.Browser;

/// <summary>
/// The rules for every screen: accessibility (axe, WCAG 2.2 A and AA, best practice), no sideways scrolling from 320 pixels up and at
/// double text size, one heading, landmarks, a skip link, targets of 24 pixels, the right language everywhere, visible focus, and a
/// budget. Judged by looking at the page as it stands; opens nothing and submits nothing.
/// </summary>
public static class ScreenChecks
{
    private static readonly int[] Widths = [320, 390, 768, 1280];
    private static readonly string Axe = Read("axe.min.js");
    private static readonly string Checks = Read("screen-checks.js");

    /// <summary>Checks the page that is open.</summary>
    /// <param name="page">A page opened by <see cref="BrowserHost"/>.</param>
    /// <param name="rules">Budget and exceptions; those of a storefront page when null.</param>
    /// <exception cref="GuardRailException">The page breaks rules: all of them are listed.</exception>
    /// <exception cref="InvalidOperationException">The page was opened with JavaScript switched off, or not by <see cref="BrowserHost"/>.</exception>
    public static async Task AssertAsync(IPage page, ScreenRules? rules = null)
    {
        if (!PageRecorder.Of(page).Options.JavaScript)
        {
            // axe works inside the page and waits for timers, which never fire there: the check would never return.
            throw new InvalidOperationException(
                "ScreenChecks works inside the page and needs JavaScript; this page was opened with JavaScript = false. "
                + "Walk the page without JavaScript in one run, and judge it in another with JavaScript = true.");
        }

        var faults = await FindFaultsAsync(page, rules ?? new ScreenRules());
        if (faults.Count > 0)
        {
            throw new GuardRailException(faults);
        }
    }

    private static async Task<IReadOnlyList<string>> FindFaultsAsync(IPage page, ScreenRules rules)
    {
        var recorder = PageRecorder.Of(page);
        await page.EvaluateAsync(Checks);
        var faults = new List<string>();
        // First what later checks would disturb: resizing shifts the layout, tabbing loads what was lazy.
        faults.AddRange(await BudgetAsync(page, recorder, rules.Budget));
        faults.AddRange(await page.EvaluateAsync<string[]>("lang => ckChecks.structure(lang)", recorder.Options.Culture));
        faults.AddRange(await page.EvaluateAsync<string[]>("words => ckChecks.words(words)", rules.AllowedWords));
        faults.AddRange(await page.EvaluateAsync<string[]>("() => ckChecks.targets()"));
        faults.AddRange(await AxeAsync(page));
        faults.AddRange(await FocusAsync(page, rules.TabStops));
        faults.AddRange(await ReflowAsync(page));
        return faults;
    }

    private static async Task<IReadOnlyList<string>> BudgetAsync(IPage page, PageRecorder recorder, ScreenBudget budget)
    {
        var faults = new List<string>();
        var responses = recorder.Responses.Where(response => response.Url.StartsWith("http", StringComparison.Ordinal)).ToList();
        Judge("requests", responses.Count, budget.Requests);
        Judge("bytes of script (gzip)", await SizeAsync("script"), budget.Scripts);
        Judge("bytes of style (gzip)", await SizeAsync("stylesheet"), budget.Styles);
        Judge("bytes of HTML (gzip)", await SizeAsync("document"), budget.Html);
        Judge("elements", await page.EvaluateAsync<int>("() => ckChecks.elements()"), budget.Elements);
        Judge("layout shift", await page.EvaluateAsync<double>("() => ckChecks.layoutShift()"), budget.LayoutShift);
        return faults;

        async Task<int> SizeAsync(string type)
        {
            var sum = 0;
            foreach (var response in responses.Where(r => r.Request.ResourceType == type && r.Status is >= 200 and < 300))
            {
                sum += Zipped(await response.BodyAsync());
            }

            return sum;
        }

        void Judge(string what, double found, double? limit)
        {
            if (found > limit)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"over budget: {found:0.####} {what}, allowed are {limit:0.####}"));
            }
        }
    }

    private static async Task<string[]> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>("() => ckChecks.axeFaults()");
    }

    private static async Task<IReadOnlyList<string>> FocusAsync(IPage page, int stops)
    {
        var faults = new List<string>();
        await page.EvaluateAsync("() => ckChecks.resetFocus()");
        for (var i = 0; i < stops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<FocusStop>("first => ckChecks.focus(first)", i == 0);
            faults.AddRange(stop.Faults);
            if (stop.Done)
            {
                break;
            }
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> ReflowAsync(IPage page)
    {
        var faults = new List<string>();
        var size = page.ViewportSize!;
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, size.Height);
            faults.AddRange((await page.EvaluateAsync<string[]>("() => ckChecks.sideways()")).Select(fault => $"at {width} px {fault}"));
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%' }");
        faults.AddRange((await page.EvaluateAsync<string[]>("() => ckChecks.sideways()")).Select(fault => $"with text at 200 % {fault}"));
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '' }");
        return faults;
    }

    private static int Zipped(byte[] body)
    {
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(body);
        }

        return (int)buffer.Length;
    }

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class FocusStop
    {
        public bool Done { get; set; }

        public string[] Faults { get; set; } = [];
    }
}
