using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TahunKinerjaSilsilah : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AlasanPengaturan",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KopSurat",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "TahunKinerja",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "Selesai");

            // Until now the newest year was the one that pages showed: it stays so.
            migrationBuilder.Sql("UPDATE TahunKinerja SET Status = 'Aktif' WHERE Tahun = (SELECT MAX(t.Tahun) FROM TahunKinerja AS t)");

            migrationBuilder.AddColumn<Guid>(
                name: "Versi",
                table: "TahunKinerja",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "Pejabat",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TahunKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Nomor = table.Column<int>(type: "INTEGER", nullable: false),
                    Jabatan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Keterangan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Nip = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sebutan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Sejak = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sampai = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pejabat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Pejabat_TahunKinerja_TahunKinerjaId",
                        column: x => x.TahunKinerjaId,
                        principalTable: "TahunKinerja",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SilsilahIndikator",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TahunKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    AsalId = table.Column<int>(type: "INTEGER", nullable: true),
                    TujuanId = table.Column<int>(type: "INTEGER", nullable: true),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Alasan = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SilsilahIndikator", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SilsilahIndikator_IndikatorKinerja_AsalId",
                        column: x => x.AsalId,
                        principalTable: "IndikatorKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SilsilahIndikator_IndikatorKinerja_TujuanId",
                        column: x => x.TujuanId,
                        principalTable: "IndikatorKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SilsilahIndikator_TahunKinerja_TahunKinerjaId",
                        column: x => x.TahunKinerjaId,
                        principalTable: "TahunKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TahunKinerja_Status",
                table: "TahunKinerja",
                column: "Status",
                unique: true,
                filter: "Status = 'Aktif'");

            migrationBuilder.CreateIndex(
                name: "IX_Pejabat_TahunKinerjaId_Nomor",
                table: "Pejabat",
                columns: new[] { "TahunKinerjaId", "Nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SilsilahIndikator_AsalId",
                table: "SilsilahIndikator",
                column: "AsalId");

            migrationBuilder.CreateIndex(
                name: "IX_SilsilahIndikator_TahunKinerjaId_AsalId_TujuanId",
                table: "SilsilahIndikator",
                columns: new[] { "TahunKinerjaId", "AsalId", "TujuanId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SilsilahIndikator_TujuanId",
                table: "SilsilahIndikator",
                column: "TujuanId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Pejabat");

            migrationBuilder.DropTable(
                name: "SilsilahIndikator");

            migrationBuilder.DropIndex(
                name: "IX_TahunKinerja_Status",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "AlasanPengaturan",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "KopSurat",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "TahunKinerja");

            migrationBuilder.DropColumn(
                name: "Versi",
                table: "TahunKinerja");
        }
    }
}
