using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Tampilan;

/// <summary>
/// Every page in every state it is met in, on an office screen and on a phone: nothing serious for axe, nothing in the console, nothing
/// asked of other machines, no sideways scrolling down to 320 px, one heading, a language and a title.
/// </summary>
public sealed class AksesibilitasTests(Chromium chromium, AplikasiNyata kosong, AplikasiNyataContoh contoh)
    : UjiPeramban(chromium), IClassFixture<AplikasiNyata>, IClassFixture<AplikasiNyataContoh>
{
    private const int LebarTersempit = 320;
    private const string ImporLembar = "/kelola/impor-lembar";

    private static readonly Dictionary<string, Keadaan> Semua = new()
    {
        ["masuk"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.TamuAsync(l), "/masuk", 200)),
        ["masuk, ditolak"] = new(Isi.Kosong, MasukDitolakAsync),
        ["masuk, kosong"] = new(Isi.Kosong, MasukKosongAsync),
        ["keluar"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.imi", l), "/keluar", 200)),
        ["403"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("pemantau", l), "/realisasi", 403)),
        ["404"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.imi", l), "/tidak-ada", 404)),
        ["404, tamu"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.TamuAsync(l), "/tidak-ada", 404)),
        ["dasbor tanpa data"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/dasbor", 200)),
        ["dasbor"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/dasbor", 200)),
        ["dasbor tersaring"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/dasbor?tahun=2023&tw=2&divisi=YAN&data=resmi", 200)),
        ["dasbor divisi"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/dasbor?tw=3&divisi=PAS&status=masalah", 200)),
        ["dasbor sasaran"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/dasbor?tw=3&divisi=PAS&sasaran=3", 200)),
        ["dasbor, semua yang perlu perhatian"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kadiv.pas", l), "/dasbor?tw=3&perhatian=semua", 200)),
        ["apa yang berubah"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/dasbor/perubahan?dari=1&ke=3", 200)),
        ["apa yang berubah, tanpa pembanding"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/dasbor/perubahan", 200)),
        ["menu terbuka"] = new(Isi.Contoh, MenuTerbukaAsync),
        ["menu terbuka, ponsel"] = new(Isi.Contoh, MenuTerbukaAsync, Ponsel: true),
        ["indikator"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/indikator/2023/PAS.09.3", 200)),
        ["indikator, mengisi"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/indikator/2023/PAS.03.5", 200)),
        ["indikator, keadaan terdahulu"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/indikator/2023/PAS.03.5?per=2023-10-15", 200)),
        ["mutu target"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/mutu-target/2023", 200)),
        ["mutu target, kosong"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/mutu-target/2023", 200)),
        ["simulasi"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/simulasi/2023?tw=1&batas=100&minimal=B&rata=divisi&konversi=ya", 200)),
        ["simulasi tanpa data"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/simulasi/2023", 200)),
        ["indikator tanpa data"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/indikator/2023/YAN.04.3", 200)),
        ["matriks"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/matriks/2023", 200)),
        ["matriks tanpa data"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/matriks/2023", 200)),
        ["jejak audit"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("pemantau", l), "/audit", 200)),
        ["jejak audit tanpa hasil"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("pemantau", l), "/audit?indikator=XYZ.99.9", 200)),
        ["periksa integritas"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("pemantau", l), "/audit/integritas", 200)),
        ["tugas, mengisi"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/tugas", 200)),
        ["tugas, admin"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/tugas", 200)),
        ["verifikasi, antrean"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kakanwil", l), "/verifikasi", 200)),
        ["verifikasi"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("kadiv.pas", l), "/verifikasi/2023/tw3/PAS", 200)),
        ["verifikasi, antrean kosong"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("kadiv.pas", l), "/verifikasi", 200)),
        ["verifikasi, galat"] = new(Isi.Contoh, VerifikasiGalatAsync),
        ["verifikasi, tidak ada"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("kadiv.pas", l), "/verifikasi/2023/tw3/PAS", 200)),
        ["data dukung"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/bukti/2023/tw1/PAS.01.1", 200)),
        ["data dukung, terkunci"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/bukti/2023/tw1/PAS.01.1", 200)),
        ["data dukung, berisi"] = new(Isi.Sendiri, BuktiBerisiAsync),
        ["bantuan"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/bantuan", 200)),
        ["bantuan, tamu"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.TamuAsync(l), "/bantuan#masuk", 200)),
        ["impor"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/impor", 200)),
        ["impor, galat"] = new(Isi.Kosong, ImporGalatAsync),
        ["impor, periksa"] = new(Isi.Sendiri, ImporPeriksaAsync),
        ["impor, hasil"] = new(Isi.Sendiri, ImporHasilAsync),
        ["kelola data"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola", 200)),
        ["tahun, daftar"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/tahun", 200)),
        ["tahun, halaman"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/tahun/2023", 200)),
        ["tahun, kosong"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/tahun/baru", 200)),
        ["tahun, kepala"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/tahun/2023/kepala", 200)),
        ["tahun, penandatangan"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/tahun/2023/penandatangan", 200)),
        ["tahun, dampak pengaturan"] = new(Isi.Contoh, TahunDampakAsync),
        ["tahun, salin"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/tahun/salin?dari=2023", 200)),
        ["tahun, pratinjau salinan"] = new(Isi.Contoh, async (p, l) => await DiAsync(
            await p.SebagaiAsync("admin", l), "/kelola/tahun/salin/periksa?dari=2023&tahun=2024&salin=indikator&salin=target", 200)),
        ["tahun, silsilah"] = new(Isi.Sendiri, TahunSilsilahAsync),
        ["susunan, daftar"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/indikator?divisi=PAS", 200)),
        ["susunan, tersaring habis"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/divisi?status=arsip", 200)),
        ["susunan, sunting"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/indikator/2023/PAS.07.3", 200)),
        ["susunan, tambah"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/indikator/tambah?tahun=2023&induk=PAS.07", 200)),
        ["susunan, arsip"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/divisi/2023/PAS/arsip", 200)),
        ["impor lembar"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), ImporLembar, 200)),
        ["impor lembar, galat"] = new(Isi.Kosong, async (p, l) => await ImporLembarAsync(p, l, ImporLembar + "/kosong/2024", "2024", ".ringkasan-galat li")),
        ["impor lembar, periksa"] = new(Isi.Contoh, async (p, l) => await ImporLembarAsync(p, l, "/matriks/2023/ekspor", "2023", ".ringkasan-impor")),
        ["manual, daftar"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/manual/2023", 200)),
        ["manual, tersaring habis"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/manual/2023?jenis=TargetNol", 200)),
        ["manual, sunting"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/manual/2023/PAS.02.1", 200)),
        ["manual, terkunci"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/manual/2023/PAS.02.1", 200)),
        ["manual, galat"] = new(Isi.Kosong, ManualGalatAsync),
        ["manual, konflik"] = new(Isi.Sendiri, ManualKonflikAsync),
        ["manual, untuk dicetak"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/indikator/2023/PAS.02.1/manual", 200)),
        ["target"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/target/2023?divisi=YAN", 200)),
        ["target, sebagian disetujui"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/target/2023?divisi=IMI", 200)),
        ["target, galat dan permintaan alasan"] = new(Isi.Contoh, TargetGalatAsync),
        ["target, konflik"] = new(Isi.Sendiri, TargetKonflikAsync),
        ["target, riwayat"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/target/2023/YAN.03.1", 200)),
        ["realisasi kosong"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/realisasi/2023/tw1/PAS", 200)),
        ["realisasi sebagian"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/realisasi/2023/tw3/PAS", 200)),
        ["realisasi terkunci"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/realisasi/2023/tw1/PAS", 200)),
        ["jadwal pengisian"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/jadwal/2023", 200)),
        ["buka kunci, daftar"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/kunci", 200)),
        ["buka kunci"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/kelola/kunci/2023/tw1/PAS", 200)),
        ["minta buka kunci"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/permintaan/2023/tw1/PAS", 200)),
        ["minta buka kunci, tidak perlu"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/permintaan/2023/tw1/PAS", 200)),
        ["realisasi tersaring"] = new(Isi.Contoh, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.pas", l), "/realisasi/2023/tw3/PAS?tampilkan=dikembalikan", 200)),
        ["realisasi, belum tersimpan"] = new(Isi.Sendiri, RealisasiBelumTersimpanAsync),
        ["realisasi, pintasan"] = new(Isi.Kosong, PintasanAsync),
        ["realisasi, pratinjau tempel"] = new(Isi.Kosong, PratinjauTempelAsync),
        ["akun saya"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.imi", l), "/akun", 200)),
        ["kata sandi, galat"] = new(Isi.Kosong, KataSandiGalatAsync),
        ["kunci sandi, tambah"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.imi", l), "/akun/kunci-sandi", 200)),
        ["kunci sandi, satu"] = new(Isi.Kosong, KunciSandiAsync),
        ["dua langkah"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("staf.imi", l), "/akun/dua-langkah", 200)),
        ["dua langkah, kode pemulihan"] = new(Isi.Kosong, KodePemulihanAsync),
        ["masuk, kode"] = new(Isi.Sendiri, MasukKodeAsync),
        ["sandi baru, tautan mati"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.TamuAsync(l), "/sandi-baru?token=x", 404)),
        ["sandi baru"] = new(Isi.Sendiri, SandiBaruAsync),
        ["pengguna"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/pengguna", 200)),
        ["pengguna, kosong"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/pengguna?cari=tidak-ada", 200)),
        ["pengguna, tambah"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/pengguna/tambah", 200)),
        ["pengguna, galat"] = new(Isi.Kosong, PenggunaGalatAsync),
        ["pengguna, tautan sekali"] = new(Isi.Sendiri, TautanSekaliAsync),
        ["pengguna, akun sendiri"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/pengguna/1", 200)),
        ["pengguna, dari Excel"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/pengguna/impor", 200)),
        ["peran"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/pengguna/peran", 200)),
        ["langkah penyiapan"] = new(Isi.Kosong, async (p, l) => await DiAsync(await p.SebagaiAsync("admin", l), "/penyiapan/langkah", 200)),
        ["realisasi, galat"] = new(Isi.Contoh, RealisasiGalatAsync),
        ["periksa dan ajukan"] = new(Isi.Sendiri, PeriksaAsync),
        ["data dukung, pakai lagi dan urungkan"] = new(Isi.Sendiri, BuktiUrungAsync),
        ["realisasi, konflik"] = new(Isi.Sendiri, RealisasiKonflikAsync),
    };

    /// <summary>Names of the states.</summary>
    public static TheoryData<string> Kasus => [.. Semua.Keys];

    [Theory]
    [MemberData(nameof(Kasus))]
    public async Task Halaman_TanpaCela(string nama)
    {
        var keadaan = Semua[nama];
        await using var sendiri = keadaan.Aplikasi == Isi.Sendiri ? new AplikasiNyata() : null;
        await JalankanAsync(
            sendiri ?? (keadaan.Aplikasi == Isi.Contoh ? contoh : kosong),
            async panggung => await PeriksaAsync((await keadaan.Tuju(panggung, keadaan.Ponsel ? LayarPonsel : LayarKantor)).Halaman),
            nama);
    }

    /// <summary>One visit, looked at on an office screen, there in the dark, then on a phone and on the narrowest screen.</summary>
    private static async Task PeriksaAsync(IPage halaman)
    {
        Assert.Equal("id", await halaman.Locator("html").GetAttributeAsync("lang"));
        Assert.Matches(@"\S+.* – Capaian IKU$", await halaman.TitleAsync());
        Assert.Equal(1, await halaman.Locator("h1").CountAsync());

        // The bar of buttons floats over whatever the window's lower edge cuts: axe would take that for a small target. That it never
        // covers what has the focus is FokusTests' business.
        await halaman.EvaluateAsync("document.querySelectorAll('.bilah-aksi').forEach(b => { b.style.position = 'static'; })");
        if (halaman.ViewportSize!.Width != LayarPonsel.Width)
        {
            await PeriksaLayarAsync(halaman);

            // The theme changes colours and nothing else.
            await halaman.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            TanpaCela(await TemuanAxeAsync(halaman, RunOnlyOptions.Rules("color-contrast"), "gelap"));
            await halaman.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await halaman.EvaluateAsync("document.querySelectorAll('main details[data-dibuka-uji]').forEach(d => { d.open = false; })");
            await halaman.SetViewportSizeAsync(LayarPonsel.Width, LayarPonsel.Height);
        }

        await PeriksaLayarAsync(halaman);
        await halaman.SetViewportSizeAsync(LebarTersempit, LayarPonsel.Height);
        await TidakMenyampingAsync(halaman);
    }

    private static async Task PeriksaLayarAsync(IPage halaman)
    {
        await TidakMenyampingAsync(halaman);

        // Panels are checked open: closed, axe does not see what is in them.
        await halaman.EvaluateAsync("document.querySelectorAll('main details:not([open])').forEach(d => { d.open = true; d.dataset.dibukaUji = ''; })");
        await TidakMenyampingAsync(halaman);
        TanpaCela(await TemuanAxeAsync(
            halaman, RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"), $"{halaman.ViewportSize!.Width} px"));
    }

    private static async Task<IEnumerable<string>> TemuanAxeAsync(IPage halaman, RunOnlyOptions aturan, string keadaan)
    {
        var hasil = await halaman.RunAxe(new AxeRunOptions { RunOnly = aturan });
        return hasil.Violations.Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v => v.Nodes.Select(n => $"{keadaan}: {v.Impact} {v.Id}: {n.Target} {n.Html}"));
    }

    /// <summary>Only named regions scroll sideways, never the page.</summary>
    private static async Task TidakMenyampingAsync(IPage halaman)
    {
        var lebih = await halaman.EvaluateAsync<string[]>(
            """
            () => {
              const lebar = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= lebar) return [];
              const luar = (e) => { for (let p = e.parentElement; p; p = p.parentElement) if (/auto|scroll|hidden/.test(getComputedStyle(p).overflowX)) return false; return true; };
              return [document.documentElement.scrollWidth + ' > ' + lebar, ...[...document.body.querySelectorAll('*')]
                .filter((e) => e.getBoundingClientRect().right > lebar + 1 && luar(e)).slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
            }
            """);
        TanpaCela(lebih);
    }

    private static async Task<Orang> DiAsync(Orang orang, string jalur, int status)
    {
        var jawaban = await orang.BukaAsync(jalur);
        Assert.Equal(status, jawaban!.Status);
        return orang;
    }

    private static async Task<Orang> KunciSandiAsync(Panggung panggung, ViewportSize layar)
    {
        var kunci = await panggung.App.DenganDatabaseAsync(async db =>
        {
            var baru = new Web.Data.KunciSandi
            {
                UserId = db.Users.Where(p => p.UserName == "staf.imi").Select(p => p.Id).Single(),
                CredentialId = Guid.NewGuid().ToByteArray(),
                Nama = "Laptop kantor",
                Data = new Microsoft.AspNetCore.Identity.IdentityPasskeyData { PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] },
            };
            db.Add(baru);
            await db.SaveChangesAsync();
            return baru.Id;
        });
        return await DiAsync(await panggung.SebagaiAsync("staf.imi", layar), $"/akun/kunci-sandi/{kunci}", 200);
    }

    private static async Task<Orang> KataSandiGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.imi", layar), "/akun/kata-sandi", 200);
        await staf.Tombol("Simpan kata sandi").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(2);
        return staf;
    }

    /// <summary>The code by the application's clock, from the key that the page shows.</summary>
    private static async Task<string> KodeAsync(Panggung panggung, Orang orang, int geser) => Web.Security.KodeTotp.Kode(
        (await orang.Halaman.Locator("#kunci").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal),
        Web.Security.KodeTotp.LangkahPada(panggung.App.Jam.GetUtcNow()) + geser);

    private static async Task<Orang> KodePemulihanAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.imi", layar), "/akun/dua-langkah", 200);
        await staf.Halaman.Locator("#Kode").FillAsync(await KodeAsync(panggung, staf, 0));
        await staf.Tombol("Aktifkan").ClickAsync();
        await staf.Tombol("Selesai").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return staf;
    }

    private static async Task<Orang> MasukKodeAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.MasukAsync("staf.imi", layar), "/akun/dua-langkah", 200);
        await staf.Halaman.Locator("#Kode").FillAsync(await KodeAsync(panggung, staf, 0));
        await staf.Tombol("Aktifkan").ClickAsync();
        await staf.Halaman.GetByLabel("Sudah saya simpan").CheckAsync();
        await staf.Tombol("Selesai").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("Verifikasi dua langkah aktif");
        var tamu = await DiAsync(await panggung.TamuAsync(layar), "/masuk", 200);
        await tamu.Halaman.GetByLabel("Nama pengguna").FillAsync("staf.imi");
        await tamu.Halaman.GetByLabel("Kata sandi").FillAsync(Web.Tests.Infrastruktur.AplikasiUji.KataSandi);
        await tamu.Tombol("Masuk").ClickAsync();
        await tamu.Halaman.GetByLabel("Kode verifikasi").FillAsync("000000");
        await tamu.Tombol("Verifikasi").ClickAsync();
        await Expect(tamu.Halaman.Locator(".ringkasan-galat")).ToContainTextAsync("Periksa jam di ponsel Anda.");
        return tamu;
    }

    private static async Task<Orang> PenggunaGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/pengguna/tambah", 200);
        await admin.Halaman.GetByLabel("Nama pengguna").FillAsync("dengan spasi");
        await admin.Tombol("Buat akun").ClickAsync();
        await Expect(admin.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(3);
        return admin;
    }

    private static async Task<Orang> TautanSekaliAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/pengguna/tambah", 200);
        await admin.Halaman.GetByLabel("Nama pengguna").FillAsync("siti.aminah");
        await admin.Halaman.GetByLabel("Nama lengkap").FillAsync("Siti Aminah");
        await admin.Halaman.Locator("#Peran").SelectOptionAsync("Pemantau");
        await admin.Tombol("Buat akun").ClickAsync();
        await Expect(admin.Halaman.Locator("#tautan-sekali")).ToBeVisibleAsync();
        return admin;
    }

    private static async Task<Orang> SandiBaruAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await TautanSekaliAsync(panggung, layar);
        var tautan = new Uri(await admin.Halaman.Locator("#tautan-sekali code").InnerTextAsync()).PathAndQuery;
        var tamu = await DiAsync(await panggung.TamuAsync(layar), tautan, 200);
        await tamu.Tombol("Simpan kata sandi").ClickAsync();
        await Expect(tamu.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return tamu;
    }

    private static async Task<Orang> TahunDampakAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/tahun/2023/pengaturan", 200);
        await admin.Halaman.GetByLabel("Tercapai mulai", new() { Exact = true }).FillAsync("95");
        await admin.Tombol("Lihat dampaknya").ClickAsync();
        await Expect(admin.Halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dampak pengaturan baru 2023");
        return admin;
    }

    private static async Task<Orang> TahunSilsilahAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/tahun/salin/periksa?dari=2023&tahun=2024&salin=indikator", 200);
        await admin.Tombol("Buat tahun 2024").ClickAsync();
        await Expect(admin.Halaman.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tahun kinerja 2024");
        return await DiAsync(admin, "/kelola/tahun/2024/silsilah", 200);
    }

    private static async Task<Orang> ManualGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/manual/2023/PAS.02.2", 200);
        await admin.Halaman.GetByLabel("Skala terendah").FillAsync("1.2.3");
        await admin.Halaman.Locator(".bilah-aksi").GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(admin.Halaman.Locator(".ringkasan-galat")).ToBeFocusedAsync();
        return admin;
    }

    private static async Task<Orang> ManualKonflikAsync(Panggung panggung, ViewportSize layar)
    {
        var lain = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/manual/2023/PAS.02.2", 200);
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/manual/2023/PAS.02.2", 200);
        foreach (var (orang, definisi) in new[] { (lain, "Definisi pertama"), (admin, "Definisi kedua") })
        {
            await orang.Halaman.GetByLabel("Definisi operasional").FillAsync(definisi);
            await orang.Halaman.Locator(".bilah-aksi").GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
            await Expect(orang.Halaman.Locator(orang == lain ? ".pemberitahuan" : ".konflik")).ToBeVisibleAsync();
        }

        return admin;
    }

    private static async Task<Orang> MasukDitolakAsync(Panggung panggung, ViewportSize layar)
    {
        var tamu = await DiAsync(await panggung.TamuAsync(layar), "/masuk", 200);
        await tamu.Halaman.GetByLabel("Nama pengguna").FillAsync("staf.pas");
        await tamu.Halaman.GetByLabel("Kata sandi").FillAsync("bukan kata sandinya");
        await tamu.Tombol("Masuk").ClickAsync();
        await Expect(tamu.Halaman.Locator(".ringkasan-galat")).ToContainTextAsync("Nama pengguna atau kata sandi tidak cocok.");
        return tamu;
    }

    private static async Task<Orang> MasukKosongAsync(Panggung panggung, ViewportSize layar)
    {
        var tamu = await DiAsync(await panggung.TamuAsync(layar), "/masuk", 200);
        await tamu.Tombol("Masuk").ClickAsync();
        await Expect(tamu.Halaman.Locator(".ringkasan-galat")).ToContainTextAsync("Isi nama pengguna");
        return tamu;
    }

    private static async Task<Orang> MenuTerbukaAsync(Panggung panggung, ViewportSize layar)
    {
        var orang = await DiAsync(await panggung.SebagaiAsync("kakanwil", layar), "/dasbor", 200);
        foreach (var menu in await orang.Halaman.Locator(".kepala summary:visible").AllAsync())
        {
            await menu.EvaluateAsync("s => { s.parentElement.open = true; }");
        }

        await Expect(orang.Tombol("Keluar")).ToBeVisibleAsync();
        return orang;
    }

    private static async Task<Orang> RealisasiGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/realisasi/2023/tw4/PAS", 200);
        await staf.Isian("PAS.01.1.Nilai").FillAsync("98.750");
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("9O");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("0");
        await staf.Isian("PAS.02.2.Pembilang").FillAsync("12");
        await staf.Isian("PAS.02.2.Penyebut").FillAsync("10");
        await staf.Tombol("Periksa & ajukan").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(4);
        return staf;
    }

    /// <summary>Rows that could not be stored, one with a warning, one that waits.</summary>
    private static async Task<Orang> RealisasiBelumTersimpanAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/realisasi/2023/tw4/PAS", 200);
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("3");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("4");
        await staf.Isian("PAS.02.2.Pembilang").FillAsync("9O");
        await staf.Tombol("Simpan draf").ClickAsync();
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("1 baris belum tersimpan: PAS.02.2 perlu diperbaiki.");
        await Expect(staf.Halaman.GetByLabel("Sudah benar")).ToBeVisibleAsync();
        return staf;
    }

    private static async Task<Orang> PintasanAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/realisasi/2023/tw4/PAS", 200);
        await staf.Halaman.Locator("h1").ClickAsync();
        await staf.Halaman.Keyboard.PressAsync("?");
        await Expect(staf.Halaman.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        return staf;
    }

    private static async Task<Orang> PratinjauTempelAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/realisasi/2023/tw4/PAS", 200);
        await staf.Isian("PAS.02.1.Pembilang").FocusAsync();
        await staf.Halaman.EvaluateAsync(
            """
            () => {
              const isi = new DataTransfer();
              isi.setData('text/plain', Array.from({ length: 40 }, (_, n) => n + '\t' + (n % 5 ? '1.234' : '12abc')).join('\n'));
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: isi, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(staf.Halaman.GetByRole(AriaRole.Dialog)).ToContainTextAsync("di luar tabel");
        return staf;
    }

    private static async Task<Orang> VerifikasiGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var kadiv = await DiAsync(await panggung.SebagaiAsync("kadiv.yan", layar), "/verifikasi/2023/tw3/YAN", 200);
        await kadiv.Halaman.GetByLabel("Kembalikan", new() { Exact = true }).First.CheckAsync();
        await kadiv.Tombol("Kirim keputusan").ClickAsync();
        await Expect(kadiv.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return kadiv;
    }

    /// <summary>A file, a link as long as they get, and a fault.</summary>
    private static async Task<Orang> BuktiBerisiAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/bukti/2023/tw1/PAS.01.1", 200);
        await staf.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload
        {
            Name = "rekapitulasi-layanan-pembinaan-seluruh-upt-pemasyarakatan-triwulan-satu.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray(),
        });
        await staf.Tombol("Tambah berkas").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("ditambahkan");
        await staf.Halaman.GetByLabel("Alamat").FillAsync("https://contoh.go.id/" + new string('a', 200));
        await staf.Tombol("Tambah tautan").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("Tautan ditambahkan");
        await staf.Halaman.GetByLabel("Alamat").FillAsync("javascript:alert(1)");
        await staf.Tombol("Tambah tautan").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return staf;
    }

    private static async Task<Orang> ImporGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.pas", layar), "/impor", 200);
        await staf.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload { Name = "isian.xlsx", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await staf.Tombol("Unggah dan periksa").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(1);
        return staf;
    }

    /// <summary>A sheet of the application itself, sent back: the empty one has faults, the export of a year has none.</summary>
    private static async Task<Orang> ImporLembarAsync(Panggung panggung, ViewportSize layar, string unduhan, string tahun, string terlihat)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), ImporLembar, 200);
        var berkas = await admin.Halaman.Context.APIRequest.GetAsync(admin.Halaman.Url.Replace(ImporLembar, unduhan, StringComparison.Ordinal));
        await admin.Isian("Tahun").FillAsync(tahun);
        await admin.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload { Name = "lembar.xlsx", MimeType = "application/octet-stream", Buffer = await berkas.BodyAsync() });
        await admin.Tombol("Unggah dan periksa").ClickAsync();
        await Expect(admin.Halaman.Locator(terlihat).First).ToBeVisibleAsync();
        var tertutup = admin.Halaman.Locator("main details:not([open]) > summary");
        for (var sisa = await tertutup.CountAsync(); sisa > 0; sisa--)
        {
            await tertutup.First.ClickAsync();
        }

        return admin;
    }

    /// <summary>A preview in which every fate of a row occurs.</summary>
    private static async Task<Orang> ImporPeriksaAsync(Panggung panggung, ViewportSize layar)
    {
        const string Isian = "/realisasi/2023/tw4/YAN";
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.yan", layar), Isian, 200);
        var unduhan = await staf.Halaman.Context.APIRequest.GetAsync(staf.Halaman.Url.Replace(Isian, "/impor/templat/2023/tw4/YAN", StringComparison.Ordinal));
        await staf.Isian("YAN.07.1.Nilai").FillAsync("200");
        await staf.AjukanAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("1 indikator diajukan");
        await staf.Isian("YAN.08.1.Nilai").FillAsync("201");
        await staf.Tombol("Simpan draf").ClickAsync();
        await staf.TersimpanAsync();
        await staf.BukaAsync("/impor");
        await staf.Halaman.Locator("#Berkas").SetInputFilesAsync(new FilePayload { Name = "isian.xlsx", MimeType = "application/octet-stream", Buffer = Terisi(await unduhan.BodyAsync()) });
        await staf.Tombol("Unggah dan periksa").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-impor")).ToContainTextAsync("1 konflik · 1 terkunci");
        await Expect(staf.Halaman.Locator(".ringkasan-impor")).Not.ToContainTextAsync("0 bermasalah");
        return staf;
    }

    private static async Task<Orang> ImporHasilAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await ImporPeriksaAsync(panggung, layar);
        await staf.Halaman.Locator("form#terapkan button.btn-primary").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("diterapkan sebagai draf");
        return staf;
    }

    /// <summary>A template with every figure filled in, also those that take a pembilang and penyebut instead.</summary>
    private static byte[] Terisi(byte[] templat)
    {
        using var isi = new MemoryStream();
        isi.Write(templat);
        using (var buku = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(isi, isEditable: true))
        {
            var lembar = buku.WorkbookPart!.WorksheetParts.Select(l => l.Worksheet).MaxBy(l => l.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Count())!;
            foreach (var sel in lembar.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(s => s.CellReference?.Value?.StartsWith('I') == true && s.CellValue is null))
            {
                sel.DataType = null;
                sel.CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue("3");
            }
        }

        return isi.ToArray();
    }

    /// <summary>Every fate of a row before handing in: ready, with a warning, lacking words, empty.</summary>
    private static async Task<Orang> PeriksaAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.yan", layar), "/realisasi/2023/tw4/YAN", 200);
        await staf.Isian("YAN.07.1.Nilai").FillAsync("200");
        await staf.Isian("YAN.01.2.Pembilang").FillAsync("3");
        await staf.Isian("YAN.01.2.Penyebut").FillAsync("3");
        await staf.Isian("YAN.02.1.Pembilang").FillAsync("1");
        await staf.Isian("YAN.02.1.Penyebut").FillAsync("100");
        await staf.Tombol("Periksa & ajukan").ClickAsync();
        await Expect(staf.Halaman.Locator("#kurang")).ToHaveTextAsync("Perlu dilengkapi (1)");
        await Expect(staf.Halaman.GetByLabel("Sudah benar")).Not.ToHaveCountAsync(0);
        return staf;
    }

    private static async Task<Orang> BuktiUrungAsync(Panggung panggung, ViewportSize layar)
    {
        var staf = await DiAsync(await panggung.SebagaiAsync("staf.imi", layar), "/bukti/2023/tw1/IMI.01.1", 200);
        foreach (var alamat in new[] { "/bukti/2023/tw1/IMI.01.1", "/bukti/2023/tw2/IMI.01.1" })
        {
            await staf.BukaAsync(alamat);
            await staf.Halaman.GetByLabel("Alamat").FillAsync("https://contoh.go.id" + alamat);
            await staf.Tombol("Tambah tautan").ClickAsync();
            await Expect(staf.Pemberitahuan).ToHaveTextAsync("Tautan ditambahkan.");
        }

        await staf.Halaman.Locator("button[value^='hapus:']").ClickAsync();
        await Expect(staf.Halaman.Locator("[data-urung] button")).ToBeVisibleAsync();
        await Expect(staf.Halaman.Locator("button[value^='pakai:']")).ToHaveCountAsync(1);
        return staf;
    }

    /// <summary>A row that a colleague changed meanwhile, and one that was handed in.</summary>
    private static async Task<Orang> RealisasiKonflikAsync(Panggung panggung, ViewportSize layar)
    {
        const string Alamat = "/realisasi/2023/tw4/YAN";
        var saya = await DiAsync(await panggung.SebagaiAsync("staf.yan", layar), Alamat, 200);
        var rekan = await DiAsync(await panggung.SebagaiAsync("staf.yan", layar), Alamat, 200);
        await rekan.Isian("YAN.07.1.Nilai").FillAsync("200");
        await rekan.AjukanAsync();
        await Expect(rekan.Pemberitahuan).ToContainTextAsync("1 indikator diajukan");
        await rekan.Isian("YAN.08.1.Nilai").FillAsync("201");
        await rekan.Tombol("Simpan draf").ClickAsync();
        await rekan.TersimpanAsync();

        await saya.Isian("YAN.07.1.Nilai").FillAsync("203");
        await saya.Isian("YAN.08.1.Nilai").FillAsync("202");
        await saya.Tombol("Simpan draf").ClickAsync();
        await Expect(saya.Halaman.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Pakai nilai tersimpan");
        return saya;
    }

    /// <summary>A wrong figure, and a row that becomes a PK perubahan for which no reason was given.</summary>
    private static async Task<Orang> TargetGalatAsync(Panggung panggung, ViewportSize layar)
    {
        var admin = await DiAsync(await panggung.SebagaiAsync("admin", layar), "/kelola/target/2023?divisi=IMI", 200);
        await admin.Isian("IMI.01.1.TriwulanIV").FillAsync("82");
        await admin.Isian("IMI.01.2.Tahunan").FillAsync("3,2");
        await admin.Tombol("Simpan target").ClickAsync();
        await Expect(admin.Halaman.Locator(".ringkasan-galat li")).ToHaveCountAsync(2);
        return admin;
    }

    /// <summary>A row that a colleague changed meanwhile.</summary>
    private static async Task<Orang> TargetKonflikAsync(Panggung panggung, ViewportSize layar)
    {
        const string Alamat = "/kelola/target/2023?divisi=IMI";
        var saya = await DiAsync(await panggung.SebagaiAsync("admin", layar), Alamat, 200);
        var rekan = await DiAsync(await panggung.SebagaiAsync("admin", layar), Alamat, 200);
        await rekan.Isian("IMI.01.1.TriwulanI").FillAsync("3");
        await rekan.Tombol("Simpan target").ClickAsync();
        await Expect(rekan.Pemberitahuan).ToContainTextAsync("1 target diperbaiki");
        await saya.Isian("IMI.01.1.TriwulanI").FillAsync("3,1");
        await saya.Tombol("Simpan target").ClickAsync();
        await Expect(saya.Halaman.Locator(".konflik")).ToHaveCountAsync(1);
        return saya;
    }

    private enum Isi
    {
        /// <summary>The bare sheet, shared.</summary>
        Kosong,

        /// <summary>Sample figures, shared.</summary>
        Contoh,

        /// <summary>A bare sheet of its own: the way to this state stores something.</summary>
        Sendiri,
    }

    /// <param name="Aplikasi">Which application.</param>
    /// <param name="Tuju">The way there.</param>
    /// <param name="Ponsel">True: the way differs on a phone, and is gone there alone.</param>
    private sealed record Keadaan(Isi Aplikasi, Func<Panggung, ViewportSize, Task<Orang>> Tuju, bool Ponsel = false);
}
