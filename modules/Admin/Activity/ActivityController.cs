using CommunityKit.Admin.Frame;
using CommunityKit.Operations;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Activity;

/// <summary>The desk for work that failed and for schedules: <c>/admin/settings/activity</c>.</summary>
[RequirePermission(AdminPermissions.Activity)]
public sealed class ActivityController(IActivityDesk desk, Words words) : AdminController
{
    private const string PagePath = "/admin/settings/activity";
    private const int MaxParked = 200;

    /// <summary>Everything at a glance.</summary>
    [HttpGet("admin/settings/activity")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("Activity", new ActivityPage
    {
        Summary = await desk.SummaryAsync(cancellationToken),
        Parked = await desk.ParkedAsync(MaxParked, cancellationToken),
        Schedules = await desk.SchedulesAsync(cancellationToken),
        Failing = desk.FailingParts,
        Off = desk.ModulesOff,
    });

    /// <summary>Tries parked work again: one piece, or all that is shown when none is named.</summary>
    [HttpPost("admin/settings/activity/retry")]
    public async Task<IActionResult> Retry([FromForm] string? id, CancellationToken cancellationToken)
    {
        string[] ids = string.IsNullOrEmpty(id) ? [.. (await desk.ParkedAsync(MaxParked, cancellationToken)).Select(work => work.Id)] : [id];
        var count = 0;
        foreach (var each in ids)
        {
            count += await desk.RetryAsync(each, cancellationToken) ? 1 : 0;
        }

        return Done(count, words.Own.Count("activity.retried", count));
    }

    /// <summary>Gives parked work up for good, after the question.</summary>
    [HttpPost("admin/settings/activity/discard")]
    public async Task<IActionResult> Discard(
        [FromForm] string? id, [FromForm(Name = "ck-agreed")] string? agreed, CancellationToken cancellationToken)
    {
        if (agreed == "yes")
        {
            var isDone = await desk.DiscardAsync(id ?? "", cancellationToken);
            return Done(isDone ? 1 : 0, words.Own["activity.discarded"]);
        }

        return (await desk.ParkedAsync(MaxParked, cancellationToken)).FirstOrDefault(work => work.Id == id) is { } found
            ? View("ActivityDiscard", found)
            : Done(0, "");
    }

    /// <summary>Makes a job due now.</summary>
    [HttpPost("admin/settings/activity/run")]
    public async Task<IActionResult> Run([FromForm] string? job, CancellationToken cancellationToken)
    {
        var isDue = await desk.RunNowAsync(job ?? "", cancellationToken);
        this.Flash(words.Own[isDue ? "activity.due" : "activity.noJob", job ?? ""], isDue ? AdminTone.Good : AdminTone.Warning);
        return ToPath(PagePath);
    }

    private IActionResult Done(int count, string message)
    {
        this.Flash(count > 0 ? message : words.Own["activity.changed"], count > 0 ? AdminTone.Good : AdminTone.Warning);
        return ToPath(PagePath);
    }
}
