using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace CommunityKit.Testing.Browser;

/// <summary>Listens to a browser context: faults for the guard rails, answers for the budgets.</summary>
internal sealed class PageRecorder
{
    private static readonly ConditionalWeakTable<IPage, PageRecorder> Known = [];

    private readonly ConcurrentQueue<string> _faults = new();
    private ConcurrentQueue<IResponse> _responses = new();

    private PageRecorder(BrowserOptions options) => Options = options;

    public BrowserOptions Options { get; }

    public IReadOnlyList<string> Faults =>
        [.. _faults.Where(fault => !Options.Expected.Any(expected => fault.Contains(expected, StringComparison.OrdinalIgnoreCase))).Distinct()];

    /// <summary>The answers since the last navigation.</summary>
    public IReadOnlyList<IResponse> Responses => [.. _responses];

    public static PageRecorder Of(IPage page) =>
        Known.TryGetValue(page, out var recorder)
            ? recorder
            : throw new InvalidOperationException("This page was not opened by BrowserHost.RunAsync, so nothing was recorded.");

    public static async Task<PageRecorder> AttachAsync(IBrowserContext context, BrowserOptions options)
    {
        var recorder = new PageRecorder(options);
        if (options.JavaScript)
        {
            await context.ExposeFunctionAsync<string>("ckViolation", recorder.Fault);
            await context.AddInitScriptAsync(
                """
                addEventListener('securitypolicyviolation', e => ckViolation(
                  `content security policy: ${e.effectiveDirective} blocked ${e.blockedURI || e.sample} in ${e.sourceFile || location.pathname}:${e.lineNumber}`));
                """);
        }

        return recorder;
    }

    public void Watch(IPage page)
    {
        Known.Add(page, this);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Fault($"console error: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => Fault($"uncaught exception: {error}");
        page.Request += (_, request) =>
        {
            if (request.IsNavigationRequest && request.Frame == page.MainFrame)
            {
                _responses = new();
            }

            if (IsElsewhere(request.Url))
            {
                Fault($"request to another machine: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            _responses.Enqueue(response);
            if (response.Status >= 500)
            {
                Fault($"status {response.Status}: {response.Url}");
            }
        };
    }

    private void Fault(string fault) => _faults.Enqueue(fault);

    private static bool IsElsewhere(string address)
    {
        var url = new Uri(address);
        var isInPage = url.Scheme is "data" or "blob" or "about";
        return !isInPage && !url.IsLoopback && !url.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }
}
