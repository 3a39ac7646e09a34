using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommunityKit.Customers;

/// <summary>For the actions that receive a form with <see cref="CustomersViews.AddressFields"/> in it.</summary>
public static class AddressForms
{
    /// <summary>
    /// True if the visitor only asked for the lists to be filled: <paramref name="input"/> is brought up to date, what was posted is
    /// forgotten as far as problems go, and the form is to be shown again.
    /// </summary>
    /// <example><code>if (this.UpdatesAddress(addresses, form.Address)) { return View(form); }</code></example>
    /// <param name="controller">The controller that got the form.</param>
    /// <param name="addresses">The addresses.</param>
    /// <param name="input">The posted fields.</param>
    public static bool UpdatesAddress(this ControllerBase controller, IAddresses addresses, AddressInput input)
    {
        if (!controller.Request.HasFormContentType || !controller.Request.Form.ContainsKey(AddressFields.UpdateButton))
        {
            return false;
        }

        addresses.Update(input);
        controller.ModelState.Clear();
        return true;
    }

    /// <summary>Checks the posted fields and puts what is wrong beside them.</summary>
    /// <param name="problems">The form's problems.</param>
    /// <param name="addresses">The addresses.</param>
    /// <param name="input">The posted fields.</param>
    /// <param name="prefix">Prefix of the field names; empty for none.</param>
    /// <returns>True if nothing is wrong with the address.</returns>
    public static bool CheckAddress(this ModelStateDictionary problems, IAddresses addresses, AddressInput input, string prefix)
    {
        var found = addresses.Check(input);
        foreach (var (property, message) in found)
        {
            problems.AddModelError(prefix.Length == 0 ? property : $"{prefix}.{property}", message);
        }

        return found.Count == 0;
    }
}
