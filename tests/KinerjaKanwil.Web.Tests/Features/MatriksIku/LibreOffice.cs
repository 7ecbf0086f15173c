using System.Diagnostics;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>
/// The real LibreOffice, as an Indonesian office runs it: locale id-ID, everything recalculated on load. Each instance has a profile of
/// its own; conversions run one after the other.
/// </summary>
internal sealed class LibreOffice : IDisposable
{
    /// <summary>Comma-separated, quoted, UTF-8, in Indonesian, cells as they are shown, one file for each sheet.</summary>
    public const string CsvSepertiTampil = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1057,true,false,true,false,false,-1";

    private readonly DirectoryInfo profil = Directory.CreateTempSubdirectory("kinerja-soffice-");

    public LibreOffice()
    {
        var pengguna = profil.CreateSubdirectory("user").FullName;
        File.WriteAllText(Path.Combine(pengguna, "registrymodifications.xcu"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """);
    }

    /// <summary>Converts files into a folder.</summary>
    public void Konversi(string bentuk, string tujuan, params string[] berkas)
    {
        var mulai = new ProcessStartInfo("soffice") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argumen in (string[])[$"-env:UserInstallation={new Uri(profil.FullName)}", "--headless", "--convert-to", bentuk, "--outdir", tujuan, .. berkas])
        {
            mulai.ArgumentList.Add(argumen);
        }

        Jalankan(mulai);
    }

    /// <summary>Text of a rectangle of every page of a PDF, in points.</summary>
    public static string TeksPdf(string berkas, int x, int lebar, int halamanAkhir)
    {
        var mulai = new ProcessStartInfo("pdftotext") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argumen in (string[])["-r", "72", "-x", $"{x}", "-y", "0", "-W", $"{lebar}", "-H", "842", "-l", $"{halamanAkhir}", berkas, "-"])
        {
            mulai.ArgumentList.Add(argumen);
        }

        return Jalankan(mulai);
    }

    public void Dispose() => profil.Delete(recursive: true);

    private static string Jalankan(ProcessStartInfo mulai)
    {
        using var proses = Process.Start(mulai)!;
        var galat = proses.StandardError.ReadToEndAsync();
        var keluaran = proses.StandardOutput.ReadToEndAsync();
        if (!proses.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            proses.Kill(entireProcessTree: true);
            throw new TimeoutException($"{mulai.FileName} tidak selesai.");
        }

        return proses.ExitCode == 0 ? keluaran.Result : throw new InvalidOperationException($"{mulai.FileName}: {galat.Result}");
    }
}
