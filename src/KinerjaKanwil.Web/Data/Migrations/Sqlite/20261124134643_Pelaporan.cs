using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Pelaporan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Target_IndikatorKinerjaId",
                table: "Target");

            migrationBuilder.AddColumn<string>(
                name: "Alasan",
                table: "Target",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BerlakuMulai",
                table: "Target",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Dasar",
                table: "Target",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DitetapkanOleh",
                table: "Target",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DitetapkanPada",
                table: "Target",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Nomor",
                table: "Target",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "Versi",
                table: "Target",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "AlasanBukaKunci",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HariTerlambat",
                table: "Realisasi",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KunciDibukaOleh",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "KunciDibukaPada",
                table: "Realisasi",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "KunciDibukaSampai",
                table: "Realisasi",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PertamaDiajukanPada",
                table: "Realisasi",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resmi_AlasanTidakBerlaku",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resmi_DisetujuiOleh",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Resmi_DisetujuiPada",
                table: "Realisasi",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resmi_Kendala",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Resmi_Nilai",
                table: "Realisasi",
                type: "TEXT",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Resmi_NomorTarget",
                table: "Realisasi",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Resmi_Pembilang",
                table: "Realisasi",
                type: "TEXT",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Resmi_Penyebut",
                table: "Realisasi",
                type: "TEXT",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Resmi_TidakBerlaku",
                table: "Realisasi",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resmi_TindakLanjut",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ManualDitetapkanOleh",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ManualDitetapkanPada",
                table: "IndikatorKinerja",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Manual_BuktiWajib",
                table: "IndikatorKinerja",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Manual_PolaritasDikonfirmasi",
                table: "IndikatorKinerja",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Uraian_AlasanPemilihan",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Uraian_Definisi",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Uraian_PenanggungJawab",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Uraian_RumusTertulis",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Uraian_SumberData",
                table: "IndikatorKinerja",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Versi",
                table: "IndikatorKinerja",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "JadwalPelaporan",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TahunKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Triwulan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Buka = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Tutup = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Versi = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JadwalPelaporan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JadwalPelaporan_TahunKinerja_TahunKinerjaId",
                        column: x => x.TahunKinerjaId,
                        principalTable: "TahunKinerja",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PermintaanBukaKunci",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TahunKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Triwulan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    KodeDivisi = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    KodeIndikator = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DimintaOlehId = table.Column<int>(type: "INTEGER", nullable: false),
                    DimintaOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DimintaPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Jawaban = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DijawabOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DijawabPada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versi = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PermintaanBukaKunci", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PermintaanBukaKunci_TahunKinerja_TahunKinerjaId",
                        column: x => x.TahunKinerjaId,
                        principalTable: "TahunKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PerpanjanganJadwal",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JadwalPelaporanId = table.Column<int>(type: "INTEGER", nullable: false),
                    KodeDivisi = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Sampai = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DiberikanOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DiberikanPada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PerpanjanganJadwal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PerpanjanganJadwal_JadwalPelaporan_JadwalPelaporanId",
                        column: x => x.JadwalPelaporanId,
                        principalTable: "JadwalPelaporan",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Target_IndikatorKinerjaId_Nomor",
                table: "Target",
                columns: new[] { "IndikatorKinerjaId", "Nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JadwalPelaporan_TahunKinerjaId_Triwulan",
                table: "JadwalPelaporan",
                columns: new[] { "TahunKinerjaId", "Triwulan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PermintaanBukaKunci_TahunKinerjaId",
                table: "PermintaanBukaKunci",
                column: "TahunKinerjaId");

            migrationBuilder.CreateIndex(
                name: "IX_PerpanjanganJadwal_JadwalPelaporanId",
                table: "PerpanjanganJadwal",
                column: "JadwalPelaporanId");

            // What was there before versions, windows and openings: targets are the PK awal, approved figures their own approved version.
            migrationBuilder.Sql("UPDATE [Target] SET [BerlakuMulai] = 'I';");
            migrationBuilder.Sql("UPDATE [Realisasi] SET [PertamaDiajukanPada] = [DiajukanPada], [HariTerlambat] = 0 WHERE [DiajukanPada] IS NOT NULL;");
            migrationBuilder.Sql("UPDATE [Realisasi] SET [Resmi_Pembilang] = [Pembilang], [Resmi_Penyebut] = [Penyebut], [Resmi_Nilai] = [Nilai], [Resmi_TidakBerlaku] = [TidakBerlaku], [Resmi_AlasanTidakBerlaku] = [AlasanTidakBerlaku], [Resmi_Kendala] = [Kendala], [Resmi_TindakLanjut] = [TindakLanjut], [Resmi_NomorTarget] = 0, [Resmi_DisetujuiOleh] = [DisetujuiOleh], [Resmi_DisetujuiPada] = [DisetujuiPada] WHERE [Status] = 'Disetujui';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PermintaanBukaKunci");

            migrationBuilder.DropTable(
                name: "PerpanjanganJadwal");

            migrationBuilder.DropTable(
                name: "JadwalPelaporan");

            migrationBuilder.DropIndex(
                name: "IX_Target_IndikatorKinerjaId_Nomor",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "Alasan",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "BerlakuMulai",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "Dasar",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "DitetapkanOleh",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "DitetapkanPada",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "Nomor",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "Versi",
                table: "Target");

            migrationBuilder.DropColumn(
                name: "AlasanBukaKunci",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "HariTerlambat",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "KunciDibukaOleh",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "KunciDibukaPada",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "KunciDibukaSampai",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "PertamaDiajukanPada",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_AlasanTidakBerlaku",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_DisetujuiOleh",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_DisetujuiPada",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_Kendala",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_Nilai",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_NomorTarget",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_Pembilang",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_Penyebut",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_TidakBerlaku",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_TindakLanjut",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "ManualDitetapkanOleh",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "ManualDitetapkanPada",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Manual_BuktiWajib",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Manual_PolaritasDikonfirmasi",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Uraian_AlasanPemilihan",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Uraian_Definisi",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Uraian_PenanggungJawab",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Uraian_RumusTertulis",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Uraian_SumberData",
                table: "IndikatorKinerja");

            migrationBuilder.DropColumn(
                name: "Versi",
                table: "IndikatorKinerja");

            migrationBuilder.CreateIndex(
                name: "IX_Target_IndikatorKinerjaId",
                table: "Target",
                column: "IndikatorKinerjaId",
                unique: true);
        }
    }
}
